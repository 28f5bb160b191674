import type { Sealed } from '../crypto/index.js'

/** One announced part on its way: everything the steps behind the announcement need to know of it. */
export interface Upload {
  readonly uploadId: string
  readonly attachmentId: string
  /** Bytes that count for the progress. */
  readonly size: number
  /** Of what is uploaded before it is encrypted here, hexadecimal. Tells whether a resumed sending sends the same. */
  readonly sha512: string
  /** Begins a new encryption: the content-encryption key and IV are never used again. */
  seal(): Sealed
}

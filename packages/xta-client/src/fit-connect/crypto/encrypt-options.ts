import type { EncryptionKey } from '../destination.js'

export interface EncryptOptions {
  /** A destination's key that passed `checkEncryptionKey`. */
  readonly key: EncryptionKey
  /** Header parameter `cty`; the service refuses metadata and data without it. */
  readonly contentType: string
}

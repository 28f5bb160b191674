import { createHash } from 'node:crypto'
import { changed } from '../attachments/outgoing-failures.js'
import { readContent, type AttachmentSource } from '../attachments/read-content.js'
import type { CheckedEncrypted } from './check-encrypted.js'
import type { Upload } from './upload.js'

/** An upload that was encrypted elsewhere. It leaves as it was checked, or breaks off with `attachment-changed`. */
export function encryptedUpload(
  source: AttachmentSource,
  { size, sha512, authenticationTag }: CheckedEncrypted,
  signal?: AbortSignal,
): Upload {
  async function* open(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha512')
    let held: Uint8Array | undefined
    for await (const piece of readContent(source, { expectedSize: size, signal })) {
      if (held) yield held
      hash.update(piece)
      held = piece
    }
    // Without its end it is no JWE, so that nothing else than was checked can arrive.
    if (hash.digest('hex') !== sha512) throw changed(source.id)
    if (held) yield held
  }
  return {
    uploadId: source.id,
    attachmentId: source.id,
    size,
    sha512,
    seal: () => ({ body: { size, open }, authenticationTag: () => authenticationTag }),
  }
}

import { sha512Hex } from '../crypto/hash.js'
import type { AttachmentDescription } from '../metadata/metadata.js'
import { problem } from '../problems/index.js'
import type { Checked, PartOptions } from './check.js'
import { failed } from './check.js'
import { uploadedIds } from './fragments.unverified.js'
import { openPart } from './open-part.js'

/** A decrypted attachment, hash checked. */
export interface CheckedAttachment extends AttachmentDescription {
  readonly content: Uint8Array
}

/**
 * Step 5 of the subscriber's checks, for one attachment: every part present, tag, decryption, hash of the whole.
 *
 * @param fetchPart Hands out the compact JWE with this id, `undefined` where the service does not have it. Asked for
 *   {@link uploadedIds} one after the other.
 * @throws {FitConnectError} `jwe-key-unknown`; failures of `fetchPart` pass unchanged
 * @see FIT-Connect, "Verifikation"
 */
export async function checkAttachment(
  attachment: AttachmentDescription,
  fetchPart: (id: string) => Promise<string | Uint8Array | undefined>,
  options: PartOptions,
): Promise<Checked<CheckedAttachment>> {
  const instance = `attachment:${attachment.attachmentId}` as const
  const pieces: Uint8Array[] = []
  for (const id of uploadedIds(attachment)) {
    const jwe = await fetchPart(id)
    if (jwe === undefined) return failed(problem('missing-attachment', instance, 'Die Anlage wurde nicht übermittelt.'))
    const opened = await openPart(jwe, options.tags.attachments[id], instance, options)
    if (!opened.ok) return opened
    pieces.push(opened.value)
  }
  const [only, ...more] = pieces
  const content = only !== undefined && more.length === 0 ? only : Buffer.concat(pieces)
  if (sha512Hex(content) !== attachment.hash.content) {
    return failed(
      problem('hash-mismatch', instance, 'Die Prüfsumme der Anlage stimmt nicht mit den Metadaten überein.'),
    )
  }
  return { ok: true, value: { ...attachment, content } }
}

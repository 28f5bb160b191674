import { createHash } from 'node:crypto'
import type { OpenedContent } from '../crypto/open-spooled.js'
import { FitConnectError } from '../errors.js'
import type { AttachmentDescription } from '../metadata/metadata.js'
import { problem } from '../problems/index.js'
import type { SpooledPart } from '../spool/index.js'
import type { Checked, PartOptions } from './check.js'
import { failed } from './check.js'
import { uploadedIds } from './fragments.unverified.js'
import { openSpooledPart } from './open-part.js'

/** An attachment whose parts are complete and verified, hash checked. */
export interface CheckedAttachment extends AttachmentDescription {
  /** Bytes. */
  readonly size: number
  /** What makes up the content, in its order: one part, or the fragments. */
  readonly parts: readonly OpenedContent[]
}

/**
 * Puts the compact JWE with this id into the spool, `undefined` where the service does not have it.
 *
 * @param maxContentBytes Most that its content may have; an encrypted part that must hold more fails early.
 * @throws {FitConnectError} `attachment-too-large`, `spool-unavailable` and those of the service
 */
export type FetchPart = (id: string, maxContentBytes: number) => Promise<SpooledPart | undefined>

/**
 * Step 5 of the subscriber's checks, for one attachment: every part present, tag, decryption, hash of the whole.
 *
 * @param fetchPart Asked for {@link uploadedIds} one after the other; what it spooled belongs to whoever gave it.
 * @throws {FitConnectError} `jwe-key-unknown`, `attachment-too-large`; failures of `fetchPart` pass unchanged
 * @see FIT-Connect, "Verifikation"
 */
export async function checkAttachment(
  attachment: AttachmentDescription,
  fetchPart: FetchPart,
  options: PartOptions,
): Promise<Checked<CheckedAttachment>> {
  const instance = `attachment:${attachment.attachmentId}` as const
  const hash = createHash('sha512')
  const parts: OpenedContent[] = []
  let left = options.maxAttachmentBytes
  for (const id of uploadedIds(attachment)) {
    const part = await fetchPart(id, left)
    if (part === undefined) {
      return failed(problem('missing-attachment', instance, 'Die Anlage wurde nicht übermittelt.'))
    }
    const opened = await openSpooledPart(part, options.tags.attachments[id], instance, hash, options)
    if (!opened.ok) return opened
    left -= opened.value.size
    if (left < 0) throw tooLarge(options.maxAttachmentBytes)
    parts.push(opened.value)
  }
  if (hash.digest('hex') !== attachment.hash.content) {
    return failed(
      problem('hash-mismatch', instance, 'Die Prüfsumme der Anlage stimmt nicht mit den Metadaten überein.'),
    )
  }
  return { ok: true, value: { ...attachment, parts, size: options.maxAttachmentBytes - left } }
}

function tooLarge(maxBytes: number): FitConnectError {
  return new FitConnectError('attachment-too-large', {
    message: `An attachment has more than ${maxBytes} bytes. Raise maxAttachmentBytes if this machine can handle it; the submission stays waiting.`,
    facts: { maxBytes },
  })
}

import type { ApplicationAttachment } from '../../application.js'
import { sha512Hex } from '../crypto/index.js'
import { readContent } from './attachment-content.js'

/** An attachment that was read once: what the metadata say of it, and what it must still be when it is sent. */
export interface InspectedAttachment {
  readonly attachment: ApplicationAttachment
  readonly size: number
  /** SHA-512, hexadecimal. */
  readonly hash: string
}

/**
 * Reads every attachment once, one after the other, so that nothing is announced before everything is known to be
 * readable. The contents are let go again; at most one is in memory.
 *
 * @throws {FitConnectError} as {@link readContent}
 */
export async function inspectAttachments(
  attachments: readonly ApplicationAttachment[],
  options: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<readonly InspectedAttachment[]> {
  const inspected: InspectedAttachment[] = []
  for (const attachment of attachments) {
    const content = await readContent(attachment, options)
    inspected.push({ attachment, size: content.byteLength, hash: sha512Hex(content) })
  }
  return inspected
}

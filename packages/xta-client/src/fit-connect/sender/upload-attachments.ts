import { encrypt, sha512Hex } from '../crypto/index.js'
import type { EncryptionKey } from '../destination.js'
import { FitConnectError } from '../errors.js'
import type { ApiGeneration } from '../submission-api.js'
import { readContent } from './attachment-content.js'
import type { InspectedAttachment } from './inspect-attachments.js'
import type { trackProgress } from './progress.js'

export interface UploadContext {
  readonly api: ApiGeneration
  readonly submissionId: string
  readonly key: EncryptionKey
  readonly maxBytes: number
  readonly trackPart: ReturnType<typeof trackProgress>
  readonly signal?: AbortSignal | undefined
}

/**
 * Encrypts and uploads one attachment after the other; only one is in memory.
 *
 * @returns the authentication tags by attachment id
 * @throws {FitConnectError} `attachment-changed` when the content is not what was inspected
 */
export async function uploadAttachments(
  attachments: readonly InspectedAttachment[],
  context: UploadContext,
): Promise<Readonly<Record<string, string>>> {
  const tags: Record<string, string> = {}
  for (const inspected of attachments) tags[inspected.attachment.id] = await uploadAttachment(inspected, context)
  return tags
}

async function uploadAttachment(inspected: InspectedAttachment, context: UploadContext): Promise<string> {
  const { api, submissionId, key, maxBytes, trackPart, signal } = context
  const { id, mediaType } = inspected.attachment
  const content = await readContent(inspected.attachment, { maxBytes, signal })
  if (sha512Hex(content) !== inspected.hash) throw changed(id, submissionId)

  const { jwe, authenticationTag } = await encrypt(content, { key, contentType: mediaType })
  const progress = trackPart({ size: inspected.size, encryptedSize: jwe.length })
  await api.uploadAttachment({ submissionId, attachmentId: id, jwe }, { signal, onSent: progress.sent })
  progress.done()
  return authenticationTag
}

function changed(attachmentId: string, submissionId: string): FitConnectError {
  return new FitConnectError('attachment-changed', {
    message: `The attachment ${attachmentId} changed while the application was sent. Nothing was submitted; send it again when the file is complete.`,
    facts: { attachmentId, submissionId },
    isRetryable: true,
  })
}

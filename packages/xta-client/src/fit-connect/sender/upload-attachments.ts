import { hasCode } from '@amt24/core'
import { changed } from '../attachments/outgoing-failures.js'
import type { ApiGeneration } from '../submission-api.js'
import type { PartProgress, trackProgress } from './progress.js'
import type { Upload } from './upload.js'

export interface UploadContext {
  readonly api: Pick<ApiGeneration, 'uploadAttachment'>
  readonly submissionId: string
  readonly trackPart: ReturnType<typeof trackProgress>
  /** Tags of what the service has from an earlier attempt, by upload id. */
  readonly confirmed: Readonly<Record<string, string>>
  /** Awaited after each upload that the service confirmed. */
  readonly onConfirmed: (tags: Readonly<Record<string, string>>) => unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Uploads one part after the other, encrypting while it leaves; only pieces are in memory. What is confirmed already is
 * not sent again.
 *
 * @returns the authentication tags by upload id
 * @throws {FitConnectError} `attachment-changed` when the content is not what was inspected
 */
export async function uploadAttachments(
  uploads: readonly Upload[],
  context: UploadContext,
): Promise<Readonly<Record<string, string>>> {
  const tags: Record<string, string> = {}
  for (const upload of uploads) {
    const known = context.confirmed[upload.uploadId]
    tags[upload.uploadId] = known ?? (await uploadOne(upload, context))
    if (known !== undefined) skip(upload, context)
    else await context.onConfirmed(tags)
  }
  return tags
}

async function uploadOne(upload: Upload, { api, submissionId, trackPart, signal }: UploadContext): Promise<string> {
  const { uploadId, attachmentId, size } = upload
  const sealed = upload.seal()
  const progress = trackPart({ size, encryptedSize: sealed.body.size })
  try {
    const options = { signal, onSent: progress.sent }
    await api.uploadAttachment({ submissionId, attachmentId: uploadId, jwe: sealed.body }, options)
  } catch (error) {
    throw hasCode(error, 'attachment-changed') ? changed(attachmentId, error) : error
  }
  progress.done()
  return sealed.authenticationTag()
}

function skip({ size }: Upload, { trackPart }: UploadContext): void {
  const progress: PartProgress = trackPart({ size, encryptedSize: size })
  progress.done()
}

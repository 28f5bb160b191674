import { readContent } from '../attachments/read-content.js'
import { sealStream } from '../crypto/index.js'
import type { EncryptionKey } from '../destination.js'
import type { PlannedUpload } from './fragments.unverified.js'
import type { Upload } from './upload.js'

/** An upload that is read and encrypted while it leaves; it fails with `attachment-changed` where it is not what was inspected. */
export function sealedUpload(
  { uploadId, inspected, range }: PlannedUpload,
  { key, signal }: { readonly key: EncryptionKey; readonly signal?: AbortSignal | undefined },
): Upload {
  const { attachment, size: expectedSize } = inspected
  const { start, size, sha512 } = range
  // The last range is read to the very end, so that a content that grew is noticed.
  const end = start + size === expectedSize ? undefined : start + size
  const open = () => readContent(attachment, { start, end, expectedSize, signal })
  return {
    uploadId,
    attachmentId: attachment.id,
    size,
    sha512,
    seal: () => sealStream({ size, sha512, open }, { key, contentType: attachment.mediaType }),
  }
}

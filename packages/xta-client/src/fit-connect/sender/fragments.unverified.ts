import type { IdGenerator } from '@amt24/core'
import type { ContentRange, InspectedAttachment } from '../attachments/inspect-attachments.js'
import type { SendCheckpoint } from './checkpoint.js'

/** One part of an attachment as it is announced and uploaded; mostly the whole. */
export interface PlannedUpload {
  readonly uploadId: string
  readonly inspected: InspectedAttachment
  readonly range: ContentRange
}

/**
 * Gives every range of every attachment the id under which it is uploaded. UNVERIFIED: an attachment of several ranges is
 * believed to be uploaded as its fragments only, each announced and encrypted on its own under an id of its own, the hash
 * in the metadata covering the whole. An attachment of one range is uploaded under its own id, without any of this.
 *
 * @param resumed Whose ids are used again.
 */
export function planUploads(
  attachments: readonly InspectedAttachment[],
  ids: IdGenerator,
  resumed?: SendCheckpoint,
): readonly PlannedUpload[] {
  return attachments.flatMap((inspected) => {
    const { attachment, ranges } = inspected
    if (ranges.length === 1) return ranges.map((range) => ({ uploadId: attachment.id, inspected, range }))
    const known = resumed?.uploads.filter(({ attachmentId }) => attachmentId === attachment.id) ?? []
    return ranges.map((range, index) => ({ uploadId: known[index]?.uploadId ?? ids.uuid(), inspected, range }))
  })
}

/** What the metadata say of fragments: their ids by attachment id, for attachments that have any. */
export function fragmentsOf(uploads: readonly PlannedUpload[]): Readonly<Record<string, readonly string[]>> {
  const fragments: Record<string, string[]> = {}
  for (const { uploadId, inspected } of uploads)
    if (inspected.ranges.length > 1) (fragments[inspected.attachment.id] ??= []).push(uploadId)
  return fragments
}

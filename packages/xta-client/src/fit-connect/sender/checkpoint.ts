import { z } from 'zod'
import { lazily } from '../lazily.js'
import { isUuid } from '../uuid.js'
import type { SubmissionAttempt } from './submission-attempt.js'

/**
 * How far a sending came: plain JSON to keep beside the application, by which `send(application, { resume })` goes on.
 * Holds ids, hashes and authentication tags; no content and no key.
 */
export interface SendCheckpoint {
  /** Address of the Submission API. */
  readonly environment: string
  readonly destinationId: string
  /** The key by which the confirmed uploads are encrypted. */
  readonly encryptionKid: string
  readonly submissionId: string
  readonly caseId: string
  /** ISO 8601 date and time. A day later the service deletes the incomplete submission. */
  readonly announcedAt: string
  /** Identifier of the service that was announced. */
  readonly service: string
  readonly region?: string | undefined
  /** SHA-512 of the data, hexadecimal. */
  readonly dataSha512: string
  /** In the order in which they are sent. */
  readonly uploads: readonly CheckpointUpload[]
  /** Present from the moment at which the last step may have been taken: ask `sender.confirm(attempt)` then. */
  readonly attempt?: SubmissionAttempt | undefined
}

export interface CheckpointUpload {
  /** Id of the attachment, or of one of its fragments. */
  readonly uploadId: string
  readonly attachmentId: string
  /** SHA-512 of the content of this upload, hexadecimal. */
  readonly sha512: string
  /** Present when the service confirmed the upload. */
  readonly authenticationTag?: string | undefined
}

const checkpointSchema = lazily((): z.ZodType<SendCheckpoint> => {
  const uuid = z.string().refine(isUuid)
  const sha512 = z.string().regex(/^[\da-f]{128}$/)
  const tag = z.string().regex(/^[\w-]{22}$/)
  const authenticationTags = z.object({ metadata: tag, data: tag, attachments: z.record(z.string(), tag) })
  const ids = { environment: z.string(), destinationId: uuid, submissionId: uuid, caseId: uuid }
  return z
    .object({
      ...ids,
      encryptionKid: z.string(),
      announcedAt: z.iso.datetime({ offset: true }),
      service: z.string(),
      region: z.string().optional(),
      dataSha512: sha512,
      uploads: z.array(z.object({ uploadId: uuid, attachmentId: uuid, sha512, authenticationTag: tag.optional() })),
      attempt: z.object({ ...ids, authenticationTags }).optional(),
    })
    .refine(({ uploads }) => new Set(uploads.map(({ uploadId }) => uploadId.toLowerCase())).size === uploads.length)
    .refine(({ attempt, submissionId }) => attempt === undefined || attempt.submissionId === submissionId)
})

/** @returns `undefined` for anything that is no checkpoint */
export function parseCheckpoint(kept: unknown): SendCheckpoint | undefined {
  return checkpointSchema().safeParse(kept).data
}

import { hasCode } from '@amt24/core'
import type { FitConnectReceipt } from '../../receipt.js'
import type { Connection } from '../connection.js'
import type { Encrypted } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { Announcement } from '../submission-api.js'
import type { CheckpointUpload, SendCheckpoint } from './checkpoint.js'
import { trackProgress, type Progress } from './progress.js'
import { meaningOf, requireOpenSubmission } from './require-open-submission.js'
import { requireSameUploads } from './require-resumable.js'
import type { SubmissionAttempt } from './submission-attempt.js'
import { submit } from './submit.js'
import { uploadAttachments } from './upload-attachments.js'
import type { Upload } from './upload.js'

/** An application of which everything was checked and of which nothing has left yet. */
export interface Delivery {
  readonly announcement: Announcement
  readonly encryptionKid: string
  readonly metadata: Encrypted
  readonly data: Encrypted
  /** SHA-512 of the data by which a resumed sending is recognised. */
  readonly dataSha512: string
  /** Bytes of the data that count for the progress. */
  readonly dataSize: number
  readonly uploads: readonly Upload[]
}

export interface DeliverOptions {
  /**
   * For a progress bar. Parts that were confirmed before a resumed sending count as sent. What it throws is logged and
   * changes nothing.
   */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /**
   * Is given a checkpoint after the announcement, after each confirmed upload and before the last step, and awaited before
   * anything further is sent. What it throws stops the sending and passes unchanged; nothing is submitted then. When the
   * last step certainly had no effect, as by a rate limit, it is given one more, by which the sending can be resumed.
   */
  readonly onCheckpoint?: ((checkpoint: SendCheckpoint) => unknown) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * The steps in their order: announced (or resumed), everything uploaded, then submitted and proven.
 *
 * @param resumed A checkpoint that passed `requireResumable`.
 */
export async function deliver(
  delivery: Delivery,
  connection: Connection,
  options: DeliverOptions,
  resumed?: SendCheckpoint,
): Promise<FitConnectReceipt> {
  const { api, log, clock, logger } = connection
  const { onProgress = () => undefined, onCheckpoint = () => undefined, signal } = options
  const { uploads, metadata, data, dataSize } = delivery
  const reading = { log, clock, signal }
  if (resumed) {
    requireSameUploads(resumed, uploads)
    await requireOpenSubmission(resumed, reading)
  }
  const totalBytes = uploads.reduce((sum, { size }) => sum + size, dataSize)
  const trackPart = trackProgress(totalBytes, onProgress, logger)

  const begun = resumed ?? (await announce(delivery, connection, signal))
  const { destinationId, submissionId, caseId } = begun
  if (!resumed) await onCheckpoint(begun)
  const tags = await uploadAttachments(uploads, {
    ...{ api, submissionId, trackPart, signal },
    confirmed: tagsOf(begun),
    onConfirmed: (confirmed) => onCheckpoint(withTags(begun, confirmed)),
  }).catch(async (error: unknown) => {
    throw await meaningOf(error, resumed, reading)
  })

  const attempt = attemptOf(begun, delivery, tags)
  const uploaded = withTags(begun, tags)
  await onCheckpoint({ ...uploaded, attempt })
  const progress = trackPart({ size: dataSize, encryptedSize: data.jwe.length })
  const content = { metadata: metadata.jwe, data: data.jwe }
  const sending = submit(attempt, content, { api, log, clock, onSent: progress.sent, signal })
  const receipt = await sending.catch(async (error: unknown) => {
    if (!hasCode(error, 'submission-unconfirmed', 'authentication-tags-differ')) await onCheckpoint(uploaded)
    throw await meaningOf(error, resumed, reading)
  })
  progress.done()
  logger.info('Submission confirmed', { destinationId, submissionId, caseId })
  return receipt
}

/** @returns the first checkpoint */
async function announce(
  { announcement, encryptionKid, dataSha512, uploads }: Delivery,
  { api, clock, environment, logger }: Connection,
  signal: AbortSignal | undefined,
): Promise<SendCheckpoint> {
  const { destinationId, service, region } = announcement
  const announced = await api.announceSubmission(announcement, { signal })
  requireCase(announced.caseId, announcement)
  logger.info('Submission announced', { destinationId, ...announced })
  return {
    environment: environment.submissionApi,
    destinationId,
    encryptionKid,
    ...announced,
    announcedAt: new Date(clock.now()).toISOString(),
    service: service.identifier,
    ...(region !== undefined && { region }),
    dataSha512,
    uploads: uploads.map(({ uploadId, attachmentId, sha512 }) => ({ uploadId, attachmentId, sha512 })),
  }
}

function attemptOf(
  { environment, destinationId, submissionId, caseId }: SendCheckpoint,
  { metadata, data }: Delivery,
  attachments: Tags,
): SubmissionAttempt {
  const authenticationTags = { metadata: metadata.authenticationTag, data: data.authenticationTag, attachments }
  return { environment, destinationId, submissionId, caseId, authenticationTags }
}

type Tags = Readonly<Record<string, string>>

function withTags(checkpoint: SendCheckpoint, tags: Tags): SendCheckpoint {
  const uploads = checkpoint.uploads.map((upload): CheckpointUpload => {
    const authenticationTag = tags[upload.uploadId] ?? upload.authenticationTag
    return { ...upload, ...(authenticationTag !== undefined && { authenticationTag }) }
  })
  return { ...checkpoint, uploads }
}

function tagsOf({ uploads }: SendCheckpoint): Tags {
  return Object.fromEntries(
    uploads.flatMap(({ uploadId, authenticationTag: tag }) => (tag === undefined ? [] : [[uploadId, tag]])),
  )
}

function requireCase(caseId: string, { caseId: wanted, destinationId }: Announcement): void {
  if (wanted === undefined || wanted.toLowerCase() === caseId.toLowerCase()) return
  throw new FitConnectError('unexpected-response', {
    message:
      'The service began another case than the one named in caseId. Nothing was submitted; report it to the operator of the delivery service.',
    facts: { destinationId, caseId },
    isRetryable: false,
  })
}

import type { EncryptionKey } from '../destination.js'
import type { Environment } from '../environment.js'
import { FitConnectError } from '../errors.js'
import type { Announcement } from '../submission-api.js'
import type { SendCheckpoint } from './checkpoint.js'
import { parseCheckpoint } from './checkpoint.js'
import { SubmissionUnconfirmedError } from './submission-attempt.js'

/** What is about to be sent, as far as it must be the same as before. */
export interface ResumedSending {
  readonly environment: string
  readonly announcement: Omit<Announcement, 'attachmentIds'>
  readonly encryptionKid: string
  readonly dataSha512: string
}

export type CheckpointReason =
  | 'malformed'
  | 'environment'
  | 'destination'
  | 'key'
  | 'service'
  | 'case'
  | 'data'
  | 'attachments'
  | 'expired'
  | 'submitted'

const whatDiffers: Readonly<Record<CheckpointReason, string>> = {
  malformed: 'is no checkpoint of this library',
  environment: 'is from another environment',
  destination: 'is of another destination',
  key: 'was made with another key of the destination, which has changed it since',
  service: 'is of another service or region',
  case: 'is of another case',
  data: 'is of an application with other data',
  attachments: 'is of an application with other attachments, or with other fragments of them',
  expired: 'is older than the service keeps incomplete submissions (one day)',
  submitted: 'is of a submission that was submitted already, by another process or after a newer checkpoint',
}

const sendAnew =
  'Nothing was submitted. Send the application anew, without resume; the service deletes what was begun after a day.'
const doNotSend =
  'Do not send the application again: use the receipt of the sending that submitted it, or resume by its newest checkpoint.'

/** @param dataSha512 Of the data as they are handed over: in clear, or encrypted elsewhere. */
export function sendingOf(
  environment: Pick<Environment, 'submissionApi'>,
  announcement: ResumedSending['announcement'],
  key: Pick<EncryptionKey, 'kid'>,
  dataSha512: string,
): ResumedSending {
  return { environment: environment.submissionApi, announcement, encryptionKid: key.kid, dataSha512 }
}

/**
 * Refuses to go on where the service would get parts of two applications, or parts for a key that is no longer used.
 *
 * @returns the checkpoint
 * @throws {FitConnectError} `checkpoint-unusable`
 * @throws {SubmissionUnconfirmedError} when the last step may have been taken already
 */
export function requireResumable(kept: unknown, sending: ResumedSending): SendCheckpoint {
  const { destinationId, service, region, caseId } = sending.announcement
  const checkpoint = parseCheckpoint(kept)
  if (!checkpoint) throw unusable('malformed')
  if (checkpoint.environment !== sending.environment) throw unusable('environment')
  if (checkpoint.attempt) throw new SubmissionUnconfirmedError(checkpoint.attempt)
  if (!areSame(checkpoint.destinationId, destinationId)) throw unusable('destination')
  if (checkpoint.encryptionKid !== sending.encryptionKid) throw unusable('key')
  if (checkpoint.service !== service.identifier || checkpoint.region !== region) throw unusable('service')
  if (caseId !== undefined && !areSame(checkpoint.caseId, caseId)) throw unusable('case')
  if (checkpoint.dataSha512 !== sending.dataSha512) throw unusable('data')
  return checkpoint
}

/**
 * Compares the uploads by id, order and content.
 *
 * @throws {FitConnectError} `checkpoint-unusable`
 */
export function requireSameUploads({ uploads: before }: SendCheckpoint, now: SendCheckpoint['uploads']): void {
  const isSame =
    before.length === now.length &&
    now.every(({ uploadId, attachmentId, sha512 }, index) => {
      const known = before[index]
      return known?.uploadId === uploadId && known.attachmentId === attachmentId && known.sha512 === sha512
    })
  if (!isSame) throw unusable('attachments')
}

export function unusable(reason: CheckpointReason, cause?: unknown): FitConnectError {
  return new FitConnectError('checkpoint-unusable', {
    message: `The sending cannot be resumed: the checkpoint ${whatDiffers[reason]}. ${reason === 'submitted' ? doNotSend : sendAnew}`,
    facts: { reason },
    isRetryable: false,
    cause,
  })
}

function areSame(id: string, other: string): boolean {
  return id.toLowerCase() === other.toLowerCase()
}

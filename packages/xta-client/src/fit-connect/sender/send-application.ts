import type { Application } from '../../application.js'
import type { FitConnectReceipt } from '../../receipt.js'
import type { Connection } from '../connection.js'
import { encrypt, sha512Hex } from '../crypto/index.js'
import type { Destination } from '../destination.js'
import { buildMetadata, chooseMetadataVersion, type MetadataContent } from '../metadata/index.js'
import type { Announced, Announcement } from '../submission-api.js'
import { checkApplication } from './check-application.js'
import { checkOffer } from './check-offer.js'
import { inspectAttachments, type InspectedAttachment } from './inspect-attachments.js'
import { trackProgress, type Progress } from './progress.js'
import type { SubmissionAttempt } from './submission-attempt.js'
import { submit } from './submit.js'
import { uploadAttachments } from './upload-attachments.js'

/** What an application can say beyond its data. */
export type SubmissionDetails = Pick<
  MetadataContent,
  'paymentInformation' | 'replyChannel' | 'additionalReferenceInfo' | 'author' | 'dataSets'
>

export interface SendOptions extends SubmissionDetails {
  /** Fresh from `sender.destination(id)`. */
  readonly destination: Destination
  /** `DE` and the Amtlicher Regionalschlüssel or a prefix of it, where the service is offered by region. */
  readonly region?: string
  /** For a progress bar. What it throws is logged and changes nothing. */
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** The steps in their order: everything is checked before anything is sent, everything is sent before it is submitted. */
export async function sendApplication(
  given: Application,
  connection: Connection,
  { destination, region, onProgress = () => undefined, signal, ...details }: SendOptions,
): Promise<FitConnectReceipt> {
  const { api, log, clock, environment, maxAttachmentBytes: maxBytes, logger } = connection
  const { destinationId, encryptionKey: key } = destination

  checkApplication(given)
  const application = withCanonicalIds(given)
  checkOffer(application, destination, region)
  const attachments = await inspectAttachments(application.attachments, { maxBytes, signal })
  const { bytes } = buildMetadata({
    ...details,
    version: chooseMetadataVersion(destination.metadataVersions),
    application,
    hashes: hashesOf(application, attachments),
  })
  const metadata = await encrypt(bytes, { key, contentType: 'application/json' })
  const data = await encrypt(application.data, { key, contentType: application.mediaType })
  const trackPart = trackProgress(sizeOf(application, attachments), onProgress, logger)

  const announced = await api.announceSubmission(announcementOf(application, destination, region), { signal })
  logger.info('Submission announced', { destinationId, ...announced })
  const { submissionId } = announced
  const tags = await uploadAttachments(attachments, { api, submissionId, key, maxBytes, trackPart, signal })

  const attempt = attemptOf(environment.submissionApi, destinationId, announced, {
    metadata: metadata.authenticationTag,
    data: data.authenticationTag,
    attachments: tags,
  })
  const content = { metadata: metadata.jwe, data: data.jwe }
  const progress = trackPart({ size: application.data.byteLength, encryptedSize: data.jwe.length })
  const receipt = await submit(attempt, content, { api, log, clock, onSent: progress.sent, signal })
  progress.done()
  logger.info('Submission confirmed', { destinationId, ...announced })
  return receipt
}

/** A service that stores UUIDs hands them back in lower case, and the tags of the events are compared by id. */
function withCanonicalIds(application: Application): Application {
  const attachments = application.attachments.map((attachment) => ({ ...attachment, id: attachment.id.toLowerCase() }))
  return { ...application, attachments }
}

function hashesOf({ data }: Application, attachments: readonly InspectedAttachment[]): MetadataContent['hashes'] {
  return {
    data: sha512Hex(data),
    attachments: Object.fromEntries(attachments.map(({ attachment, hash }) => [attachment.id, hash])),
  }
}

function sizeOf({ data }: Application, attachments: readonly InspectedAttachment[]): number {
  return attachments.reduce((sum, { size }) => sum + size, data.byteLength)
}

function announcementOf(
  { service, attachments }: Application,
  destination: Destination,
  region?: string,
): Announcement {
  return {
    destinationId: destination.destinationId,
    attachmentIds: attachments.map(({ id }) => id),
    service: { identifier: service.identifier, name: service.name ?? service.identifier },
    region,
  }
}

function attemptOf(
  environment: string,
  destinationId: string,
  { submissionId, caseId }: Announced,
  authenticationTags: SubmissionAttempt['authenticationTags'],
): SubmissionAttempt {
  return { environment, destinationId, submissionId, caseId, authenticationTags }
}

import type { Application } from '../../application.js'
import type { FitConnectReceipt } from '../../receipt.js'
import { checkTotals } from '../attachments/check-uploads.js'
import { inspectAttachments, type InspectedAttachment } from '../attachments/inspect-attachments.js'
import { encrypt, sha512Hex } from '../crypto/index.js'
import type { Destination } from '../destination.js'
import { maxEncryptedBytes, maxUploadContentBytes } from '../limits.js'
import { buildMetadata, chooseMetadataVersion, type MetadataContent } from '../metadata/index.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { announcementOf, type AnnounceOptions } from './announcement.js'
import { checkApplication } from './check-application.js'
import { checkOffer } from './check-offer.js'
import type { SendCheckpoint } from './checkpoint.js'
import { deliver, type DeliverOptions } from './deliver.js'
import { fragmentsOf, planUploads } from './fragments.unverified.js'
import { requireResumable, sendingOf } from './require-resumable.js'
import { requireUsableKey } from './require-usable-key.js'
import { sealedUpload } from './seal-upload.js'
import type { SendingContext } from './sending-context.js'

/** What an application can say beyond its data. */
export type SubmissionDetails = Pick<
  MetadataContent,
  'paymentInformation' | 'replyChannel' | 'additionalReferenceInfo' | 'author' | 'dataSets'
>

export interface SendOptions extends SubmissionDetails, AnnounceOptions, DeliverOptions {
  /** Fresh from `sender.destination(id)`. */
  readonly destination: Destination
  /**
   * Goes on with a sending that was cut: what the service confirmed is not sent again, everything else is encrypted anew.
   * The newest checkpoint that `onCheckpoint` was given.
   */
  readonly resume?: SendCheckpoint | undefined
  /**
   * Attachments of more bytes than this are uploaded in fragments of this size. Default: as many as one upload holds (500 MB
   * encrypted), so that fragments are made only where `maxAttachmentBytes` was raised above that. How fragments travel is
   * not verified: send to destinations only that are known to read them.
   */
  readonly fragmentBytes?: number | undefined
}

/** Everything is checked before anything is sent, everything is sent before it is submitted. */
export async function sendApplication(
  given: Application,
  context: SendingContext,
  options: SendOptions,
): Promise<FitConnectReceipt> {
  const { chain, clock, environment, ids, maxAttachmentBytes: maxBytes } = context
  const { destination, signal } = options
  const rangeBytes = rangeBytesOf(options)

  checkApplication(given)
  const application = ownCopyOf(given)
  const announced = announcementOf(application, options)
  checkOffer(application, destination, announced.region)
  const version = chooseMetadataVersion(destination.metadataVersions)
  const key = await requireUsableKey(destination, { chain, clock, signal })
  const dataSha512 = sha512Hex(application.data)
  const sending = sendingOf(environment, announced, key, dataSha512)
  const resumed = options.resume && requireResumable(options.resume, sending)

  const attachments = await inspectAttachments(application.attachments, { maxBytes, rangeBytes, signal })
  const planned = planUploads(attachments, ids, resumed)
  checkTotals(
    planned.map(({ range }) => maxEncryptedBytes(range.size)),
    maxEncryptedBytes(application.data.byteLength),
  )
  const { bytes } = buildMetadata({
    ...detailsOf(options),
    version,
    application,
    hashes: { data: dataSha512, attachments: hashesOf(attachments) },
    fragments: fragmentsOf(planned),
  })
  const delivery = {
    announcement: { ...announced, attachmentIds: planned.map(({ uploadId }) => uploadId) },
    encryptionKid: key.kid,
    metadata: await encrypt(bytes, { key, contentType: 'application/json' }),
    data: await encrypt(application.data, { key, contentType: application.mediaType }),
    dataSha512,
    dataSize: application.data.byteLength,
    uploads: planned.map((upload) => sealedUpload(upload, { key, signal })),
  }
  return deliver(delivery, context, options, resumed)
}

function rangeBytesOf({ fragmentBytes = maxUploadContentBytes }: SendOptions): number {
  return Math.min(requireWholeNumber('fragmentBytes', fragmentBytes), maxUploadContentBytes)
}

/**
 * Data that the caller writes into meanwhile must not be encrypted under the hash of what they were. A service that stores
 * UUIDs hands them back in lower case, and the tags of the events are compared by id.
 */
function ownCopyOf(application: Application): Application {
  const attachments = application.attachments.map((attachment) => ({ ...attachment, id: attachment.id.toLowerCase() }))
  return { ...application, data: new Uint8Array(application.data), attachments }
}

function hashesOf(attachments: readonly InspectedAttachment[]): Readonly<Record<string, string>> {
  return Object.fromEntries(attachments.map(({ attachment, sha512 }) => [attachment.id, sha512]))
}

function detailsOf(options: SendOptions): SubmissionDetails {
  const { paymentInformation, replyChannel, additionalReferenceInfo, author, dataSets } = options
  return { paymentInformation, replyChannel, additionalReferenceInfo, author, dataSets }
}

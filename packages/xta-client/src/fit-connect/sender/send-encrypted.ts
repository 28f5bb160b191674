import type { FitConnectReceipt } from '../../receipt.js'
import { checkTotals, checkUploadIds } from '../attachments/check-uploads.js'
import type { AttachmentSource } from '../attachments/read-content.js'
import { sha512Hex } from '../crypto/index.js'
import type { Destination } from '../destination.js'
import { limits, maxEncryptedBytes } from '../limits.js'
import { announcementOf, type AnnounceOptions } from './announcement.js'
import { checkEncryptedAttachment, checkEncryptedPart } from './check-encrypted.js'
import { checkOffer } from './check-offer.js'
import type { SendCheckpoint } from './checkpoint.js'
import { deliver, type DeliverOptions } from './deliver.js'
import type { EncryptedApplication } from './encrypted-application.js'
import { encryptedUpload } from './encrypted-upload.js'
import { requireResumable, sendingOf } from './require-resumable.js'
import { requireUsableKey } from './require-usable-key.js'
import type { SendingContext } from './sending-context.js'
import type { Upload } from './upload.js'

export interface SendEncryptedOptions extends AnnounceOptions, DeliverOptions {
  /** The destination whose key the parts are encrypted to, fresh from `sender.destination(id)`. */
  readonly destination: Destination
  /** Goes on with a sending that was cut: what the service confirmed is not sent again. */
  readonly resume?: SendCheckpoint | undefined
}

/** Everything that can be checked without the key is checked before anything is sent. */
export async function sendEncrypted(
  application: EncryptedApplication,
  context: SendingContext,
  options: SendEncryptedOptions,
): Promise<FitConnectReceipt> {
  const { chain, clock, environment } = context
  const { destination, signal } = options

  checkUploadIds(application.attachments)
  const announced = announcementOf(application, options)
  checkOffer(application, destination, announced.region)
  const key = await requireUsableKey(destination, { chain, clock, signal })
  const metadata = checkEncryptedPart('metadata', application.metadata, { key, contentType: 'application/json' })
  const data = checkEncryptedPart('data', application.data, { key, contentType: application.mediaType })
  const dataSha512 = sha512Hex(Buffer.from(data.jwe, 'latin1'))
  const sending = sendingOf(environment, announced, key, dataSha512)
  const resumed = options.resume && requireResumable(options.resume, sending)

  const maxBytes = Math.min(maxEncryptedBytes(context.maxAttachmentBytes), limits.encryptedUploadBytes)
  const uploads: Upload[] = []
  for (const source of application.attachments.map(sourceOf)) {
    const checked = await checkEncryptedAttachment(source, { key }, { maxBytes, signal })
    uploads.push(encryptedUpload(source, checked, signal))
  }
  checkTotals(
    uploads.map(({ size }) => size),
    data.jwe.length,
  )

  const announcement = { ...announced, attachmentIds: uploads.map(({ uploadId }) => uploadId) }
  const dataSize = data.jwe.length
  const delivery = { announcement, encryptionKid: key.kid, metadata, data, dataSha512, dataSize, uploads }
  return deliver(delivery, context, options, resumed)
}

function sourceOf({ id, content }: EncryptedApplication['attachments'][number]): AttachmentSource {
  return { id: id.toLowerCase(), content: typeof content === 'string' ? Buffer.from(content) : content }
}

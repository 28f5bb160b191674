import type { Application, ApplicationAttachment } from '../../application.js'
import { checkTotals, checkUploadIds } from '../attachments/check-uploads.js'
import { inspectContent } from '../attachments/inspect-attachments.js'
import { readContent } from '../attachments/read-content.js'
import { encrypt, sealStream, sha512Hex, type Encrypted, type Sealed } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { maxEncryptedBytes } from '../limits.js'
import { buildMetadata } from '../metadata/index.js'
import { replyMetadataVersion } from '../unverified.js'
import type { OpenReplyChannel } from './reply-channel.js'

/** What an authority answers. */
export interface ReplyContent extends Pick<Application, 'schemaUri' | 'data'> {
  readonly mediaType: 'application/json' | 'application/xml'
  /** Default: none. Read twice, once to hash and once to send; only pieces of them are in memory. */
  readonly attachments?: readonly ApplicationAttachment[]
  /** Which of the sender's process standards the data follow. Default: the one that equals `schemaUri`. */
  readonly processStandard?: string
}

export interface PreparedReply {
  readonly metadata: Encrypted
  readonly data: Encrypted
  readonly attachments: readonly { readonly attachmentId: string; readonly sealed: Sealed }[]
}

/**
 * Checks and encrypts everything of a reply before anything is sent; attachments are inspected, and encrypted while they leave.
 *
 * @throws {FitConnectError} `reply-not-offered`, `application-invalid`, `metadata-invalid`, `attachment-unreadable`,
 *   `attachment-empty`, `attachment-too-large`
 */
export async function prepareReply(
  content: ReplyContent,
  { key, processStandards }: OpenReplyChannel,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<PreparedReply> {
  requireOffered(content, processStandards)
  checkUploadIds(content.attachments ?? [], 'reply')
  const attachments = withCanonicalIds(content.attachments ?? [])
  const inspected: { readonly attachment: ApplicationAttachment; readonly size: number; readonly sha512: string }[] = []
  for (const attachment of attachments) {
    const { size, sha512 } = await inspectContent(attachment, { maxBytes, rangeBytes: maxBytes, signal })
    inspected.push({ attachment, size, sha512 })
  }
  checkTotals(
    inspected.map(({ size }) => maxEncryptedBytes(size)),
    maxEncryptedBytes(content.data.byteLength),
    'reply',
  )
  const { bytes } = buildMetadata({
    version: replyMetadataVersion,
    application: { ...content, attachments },
    hashes: {
      data: sha512Hex(content.data),
      attachments: Object.fromEntries(inspected.map(({ attachment, sha512 }) => [attachment.id, sha512])),
    },
  })
  return {
    metadata: await encrypt(bytes, { key, contentType: 'application/json' }),
    data: await encrypt(content.data, { key, contentType: content.mediaType }),
    attachments: inspected.map(({ attachment, size, sha512 }) => ({
      attachmentId: attachment.id,
      sealed: sealStream(
        { size, sha512, open: () => readContent(attachment, { expectedSize: size, signal }) },
        { key, contentType: attachment.mediaType },
      ),
    })),
  }
}

function requireOffered({ processStandard, schemaUri }: ReplyContent, offered: readonly string[]): void {
  if (offered.includes(processStandard ?? schemaUri)) return
  throw new FitConnectError('reply-not-offered', {
    message: `The sender of this case understands replies by ${offered.join(', ')} only. Reply by one of these standards, and name it as processStandard where the data's schema has another address.`,
    facts: { offered },
    isRetryable: false,
  })
}

/** The service hands UUIDs back in lower case, and the tags of the events are compared by id. */
function withCanonicalIds(attachments: readonly ApplicationAttachment[]): ApplicationAttachment[] {
  return attachments.map((attachment) => ({ ...attachment, id: attachment.id.toLowerCase() }))
}

import type { Application, ApplicationAttachment } from '../../application.js'
import { inspectContent } from '../attachments/inspect-attachments.js'
import { readContent } from '../attachments/read-content.js'
import { encrypt, sealStream, sha512Hex, type Encrypted, type Sealed } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { buildMetadata } from '../metadata/index.js'
import { replyMetadataVersion } from '../unverified.js'
import { isUuid } from '../uuid.js'
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
  const given = withCanonicalIds(content.attachments ?? [])
  const inspected: { readonly attachment: ApplicationAttachment; readonly size: number; readonly sha512: string }[] = []
  for (const attachment of given) {
    const { size, sha512 } = await inspectContent(attachment, { maxBytes, rangeBytes: maxBytes, signal })
    inspected.push({ attachment, size, sha512 })
  }
  const { bytes } = buildMetadata({
    version: replyMetadataVersion,
    application: { ...content, attachments: given },
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
  const canonical = attachments.map((attachment) => ({ ...attachment, id: attachment.id.toLowerCase() }))
  const ids = canonical.map(({ id }) => id)
  if (ids.every(isUuid) && new Set(ids).size === ids.length) return canonical
  throw new FitConnectError('application-invalid', {
    message: 'The attachments of the reply need ids that are UUIDs, each its own. Nothing was sent.',
    facts: { part: 'attachments' },
    isRetryable: false,
  })
}

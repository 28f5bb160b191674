import type { Application, ApplicationAttachment } from '../../application.js'
import { describeAuthor, type AuthorContent } from './describe-author.js'
import { describeDataSets, type DataSetContent } from './describe-data-sets.js'
import { invalidMetadata } from './invalid-metadata.js'
import type {
  AdditionalReferenceInfo,
  AttachmentDescription,
  Metadata,
  PaymentInformation,
  ReplyChannel,
  SignatureDescription,
} from './metadata.js'
import { parseMetadata } from './parse.js'
import { requirePublicReplyKey } from './require-public-reply-key.js'
import { metadataSchemaUri } from './versions.js'

/** What metadata say of the content itself: of an application, or of a reply. */
export type DescribedContent = Pick<Application, 'schemaUri' | 'mediaType' | 'signature' | 'attachments'>

export interface MetadataContent {
  /** From `chooseMetadataVersion`. */
  readonly version: string
  readonly application: DescribedContent
  /** `sha512Hex` of exactly the bytes that are encrypted. */
  readonly hashes: {
    readonly data: string
    /** By attachment id. */
    readonly attachments: Readonly<Record<string, string>>
  }
  /** Ids of the parts in which an attachment is uploaded, in their order, by attachment id. */
  readonly fragments?: Readonly<Record<string, readonly string[]>>
  readonly paymentInformation?: PaymentInformation | undefined
  readonly replyChannel?: ReplyChannel | undefined
  readonly additionalReferenceInfo?: AdditionalReferenceInfo | undefined
  /** The sending system, so that the authority knows whom to ask. */
  readonly author?: AuthorContent | undefined
  readonly dataSets?: readonly DataSetContent[] | undefined
}

/**
 * Builds the metadata of an application as the bytes to encrypt. They are checked against the structure of their version
 * before anything is announced.
 *
 * @returns The document, and its UTF-8 JSON bytes.
 * @throws {FitConnectError} `metadata-invalid`, with the places that break the structure as fact `paths`; `key-invalid` for
 *   a reply key that is not for the public
 * @see FIT-Connect, metadata 2.1.0
 */
export function buildMetadata(content: MetadataContent): { readonly metadata: Metadata; readonly bytes: Uint8Array } {
  const { version, application, replyChannel, author, dataSets } = content
  requirePublicReplyKey(replyChannel)
  requireDetachedContent(application, version)
  const bytes = encodeJson(version, {
    $schema: metadataSchemaUri(version),
    contentStructure: {
      data: {
        hash: { type: 'sha512', content: content.hashes.data },
        submissionSchema: { schemaUri: application.schemaUri, mimeType: application.mediaType },
        signature: application.signature,
      },
      attachments: application.attachments.map((attachment) => describeAttachment(attachment, content)),
    },
    paymentInformation: content.paymentInformation,
    replyChannel,
    additionalReferenceInfo: content.additionalReferenceInfo,
    author: author && describeAuthor(author),
    dataSets: dataSets && describeDataSets(dataSets, version),
  })
  const parsed = parseMetadata(bytes, { supportedVersions: [version] })
  if (!parsed.ok) throw invalidMetadata(version, parsed.reason, parsed.paths)
  return { metadata: parsed.metadata, bytes }
}

function describeAttachment(
  { id, purpose, filename, mediaType, description, signature }: ApplicationAttachment,
  { hashes, fragments = {} }: MetadataContent,
): AttachmentDescription {
  const parts = fragments[id] ?? []
  return {
    attachmentId: id,
    // A missing hash is caught by the structure, like a wrong one.
    hash: { type: 'sha512', content: hashes.attachments[id] ?? '' },
    purpose,
    mimeType: mediaType,
    filename,
    ...(description !== undefined && { description }),
    ...(signature && { signature }),
    // An empty list would break the schema.
    ...(parts.length > 0 && { fragments: parts }),
  }
}

/** The schema leaves this to its prose: a detached signature travels in `content`. */
function requireDetachedContent({ signature, attachments }: DescribedContent, version: string): void {
  const lacksContent = (given: SignatureDescription | undefined) =>
    given?.detachedSignature === true && given.content === undefined
  if (lacksContent(signature))
    throw invalidMetadata(version, 'signature-missing', ['/contentStructure/data/signature/content'])
  const index = attachments.findIndex((attachment) => lacksContent(attachment.signature))
  if (index >= 0)
    throw invalidMetadata(version, 'signature-missing', [`/contentStructure/attachments/${index}/signature/content`])
}

function encodeJson(version: string, document: object): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(document))
  } catch {
    // Callers without types only; the engine's message may quote a value.
    throw invalidMetadata(version, 'not-json', [])
  }
}

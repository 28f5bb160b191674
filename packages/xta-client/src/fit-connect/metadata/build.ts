import type { Application } from '../../application.js'
import { FitConnectError } from '../errors.js'
import type {
  AdditionalReferenceInfo,
  AttachmentDescription,
  Author,
  DataSet,
  Metadata,
  PaymentInformation,
  ReplyChannel,
} from './metadata.js'
import { parseMetadata } from './parse.js'
import { metadataSchemaUri } from './versions.js'

export interface MetadataContent {
  /** From `chooseMetadataVersion`. */
  readonly version: string
  readonly application: Application
  /** `sha512Hex` of exactly the bytes that are encrypted. */
  readonly hashes: {
    readonly data: string
    /** By attachment id. */
    readonly attachments: Readonly<Record<string, string>>
  }
  readonly paymentInformation?: PaymentInformation
  readonly replyChannel?: ReplyChannel
  readonly additionalReferenceInfo?: AdditionalReferenceInfo
  /** The sending system, so that the authority knows whom to ask. */
  readonly author?: Author
  readonly dataSets?: readonly DataSet[]
}

/**
 * Builds the metadata of an application as the bytes to encrypt. They are checked against the structure of their version
 * before anything is announced.
 *
 * @returns The document, and its UTF-8 JSON bytes.
 * @throws {FitConnectError} `metadata-invalid`, with the places that break the structure as fact `paths`
 * @see FIT-Connect, metadata 2.1.0
 */
export function buildMetadata(content: MetadataContent): { readonly metadata: Metadata; readonly bytes: Uint8Array } {
  const { version, application, hashes, ...optional } = content
  const document = {
    $schema: metadataSchemaUri(version),
    contentStructure: {
      data: {
        hash: { type: 'sha512', content: hashes.data },
        submissionSchema: { schemaUri: application.schemaUri, mimeType: application.mediaType },
      },
      attachments: describeAttachments(application, hashes.attachments),
    },
    ...optional,
  }
  const bytes = new TextEncoder().encode(JSON.stringify(document))
  const parsed = parseMetadata(bytes, { supportedVersions: [version] })
  if (!parsed.ok) throw invalid(version, parsed.reason, parsed.paths)
  return { metadata: parsed.metadata, bytes }
}

function describeAttachments(
  { attachments }: Application,
  hashes: Readonly<Record<string, string>>,
): AttachmentDescription[] {
  return attachments.map(({ id, purpose, filename, mediaType }) => ({
    attachmentId: id,
    // A missing hash is caught by the structure, like a wrong one.
    hash: { type: 'sha512', content: hashes[id] ?? '' },
    purpose,
    mimeType: mediaType,
    filename,
  }))
}

function invalid(version: string, reason: string, paths: readonly string[]): FitConnectError {
  return new FitConnectError('metadata-invalid', {
    message: `The application cannot be described by metadata ${version}: ${paths.join(', ') || reason}. Nothing was sent. Correct these values.`,
    facts: { version, reason, paths },
  })
}

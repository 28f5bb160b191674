import type { JsonWebKey } from 'node:crypto'
import type { HttpTransport, StreamBody } from '@amt24/core/http'
import type { CallOptions } from './waiting/call-options.js'

/**
 * What the sender and the subscriber need from the Submission API, in words of no particular generation of it.
 * `api-v2/` is the generation implemented; a later one is added beside it without touching its callers.
 *
 * Every method throws {@link FitConnectError}; answers of the service are translated in one place per generation.
 */
export interface ApiGeneration {
  /** @throws {FitConnectError} `destination-not-found` */
  readDestination(destinationId: string, options?: CallOptions): Promise<DestinationDescription>
  /** A public key of a destination, unchecked; `undefined` where there is none with this `kid`. */
  readDestinationKey(destinationId: string, kid: string, options?: CallOptions): Promise<JsonWebKey | undefined>
  /** The signature keys of the delivery service, unchecked. */
  readServiceKeys(options?: CallOptions): Promise<readonly JsonWebKey[]>

  /** Not idempotent: never repeated after a lost answer. */
  announceSubmission(announcement: Announcement, options?: CallOptions): Promise<Announced>
  /** Idempotent. */
  uploadAttachment(upload: AttachmentUpload, options?: UploadOptions): Promise<void>
  /** Sent once: after a lost answer the event log tells whether it arrived. */
  finaliseSubmission(submissionId: string, content: EncryptedContent, options?: UploadOptions): Promise<void>

  /** The waiting submissions from `offset` on, as many as one page holds. @throws {FitConnectError} `not-permitted` */
  listSubmissions(destinationId: string, offset: number, options?: CallOptions): Promise<WaitingPage>
  /** @throws {FitConnectError} `submission-not-found`, `not-permitted` */
  readSubmission(submissionId: string, options?: CallOptions): Promise<EncryptedSubmission>
  /** `undefined` where the service does not have it. */
  openAttachment(
    submissionId: string,
    attachmentId: string,
    options?: CallOptions,
  ): Promise<EncryptedAttachment | undefined>

  /** Signed events of a case, or of one submission of it, unverified, in the order of the log, every page. */
  readEventLog(caseId: string, options?: EventLogOptions): Promise<readonly string[]>
  /** Sent once: after a lost answer the event log tells whether it arrived. @throws {FitConnectError} `event-refused` */
  postEvent(caseId: string, event: string, options?: CallOptions): Promise<void>
}

/** Makes an adapter. `createApiV2` is one; whoever writes another lets it pass `apiGenerationContract` of `./testing`. */
export type ApiGenerationFactory = (wiring: ApiWiring) => ApiGeneration

export interface ApiWiring {
  /** Base address of the Submission API, without a version. */
  readonly submissionApi: string
  /** For what everyone may read. */
  readonly open: HttpTransport
  /** The same with the client's token. */
  readonly authorised: HttpTransport
  /** Largest encrypted attachment that is received, in bytes. */
  readonly maxAttachmentBytes: number
}

export interface EventLogOptions extends CallOptions {
  /** Only what the log holds about this submission. Default: the whole log of the case. */
  readonly submissionId?: string | undefined
}

export interface UploadOptions extends CallOptions {
  /** Bytes of the request body that have left in this attempt. */
  readonly onSent?: (sentBytes: number) => void
}

/** What a destination says of itself. */
export interface DestinationDescription {
  readonly destinationId: string
  readonly name?: string | undefined
  /** Only `active` takes submissions. */
  readonly status: string
  readonly encryptionKid: string
  readonly metadataVersions: readonly string[]
  readonly services: readonly {
    readonly identifier: string
    readonly regions: readonly string[]
    readonly submissionSchemas: readonly { readonly schemaUri: string; readonly mimeType: string }[]
  }[]
}

export interface Announcement {
  readonly destinationId: string
  /** UUIDs of all attachments that will be uploaded. */
  readonly attachmentIds: readonly string[]
  readonly service: { readonly identifier: string; readonly name: string }
  /** `DE` and a prefix of the Amtlicher Regionalschlüssel. */
  readonly region?: string | undefined
  /** Appends the submission to an existing case. */
  readonly caseId?: string | undefined
}

export interface Announced {
  readonly submissionId: string
  readonly caseId: string
}

export interface AttachmentUpload {
  readonly submissionId: string
  readonly attachmentId: string
  /** Compact JWE; a stream is opened again for every attempt. */
  readonly jwe: string | Uint8Array | StreamBody
}

/** A compact JWE as it arrives, unchecked. */
export interface EncryptedAttachment {
  /**
   * Read once; leaving the loop early closes the connection. Not repeated by itself when it breaks: an error that
   * `isRetryable` says that opening the attachment again may help.
   *
   * @throws {FitConnectError} `service-unavailable`, `attachment-too-large`
   */
  readonly body: AsyncIterable<Uint8Array>
  /** Bytes of the body, where the service announced them. */
  readonly size?: number
}

/** Two compact JWEs. */
export interface EncryptedContent {
  readonly metadata: string
  readonly data: string
}

export interface WaitingSubmission {
  readonly submissionId: string
  readonly caseId: string
  readonly destinationId: string
}

export interface WaitingPage {
  readonly submissions: readonly WaitingSubmission[]
  /** True when nothing was waiting behind this page when it was read. */
  readonly isLast: boolean
}

export interface EncryptedSubmission extends WaitingSubmission {
  readonly metadata?: string | undefined
  readonly data?: string | undefined
  readonly attachmentIds: readonly string[]
  readonly serviceIdentifier?: string | undefined
}

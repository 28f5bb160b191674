import type { CallbackTarget } from './callbacks/callback-target.js'
import type { DestinationKeys, KeyPair } from './keys/jwk.js'
import type { EventName } from './protocol.js'

export type DestinationStatus = 'created' | 'active' | 'inactive' | 'deleted'
export type SubmissionState = 'incomplete' | 'submitted' | 'accepted' | 'rejected' | 'deleted'
/** What the data of a submission may be. */
export type SchemaMimeType = 'application/json' | 'application/xml'
export type ClientRole = 'sender' | 'subscriber'

export interface ClientRecord {
  readonly clientId: string
  readonly clientSecret: string
  readonly role: ClientRole
  /** Where a sender is told about events and replies. */
  readonly callback?: CallbackTarget | undefined
}

export interface DestinationRecord {
  readonly destinationId: string
  readonly subscriberClientId: string
  readonly name: string
  readonly status: DestinationStatus
  readonly serviceIdentifier: string
  readonly region: string
  readonly schemaUri: string
  readonly mimeType: SchemaMimeType
  readonly metadataVersions: readonly string[]
  readonly keys: DestinationKeys
  /** Keys before a rotation; their public sides stay retrievable by kid. */
  readonly formerKeys: readonly DestinationKeys[]
  /** Where the subscriber is told about new submissions; the secret is never handed out. */
  readonly callback?: CallbackTarget | undefined
}

export interface EventRecord {
  readonly jti: string
  readonly event: EventName
  readonly signedBy: 'service' | 'subscriber'
  /** Unix seconds. */
  readonly issuedAt: number
  readonly payload: Readonly<Record<string, unknown>>
  /** Position among all events of the service, so that a page of a log never shifts. */
  readonly sequence: number
  /** The compact JWS; absent for a service event that nobody has read yet. */
  set?: string | undefined
}

export interface SubmissionRecord {
  readonly submissionId: string
  readonly caseId: string
  readonly destinationId: string
  readonly senderClientId: string
  readonly publicService: { readonly identifier: string; readonly name?: string | undefined }
  readonly region?: string | undefined
  readonly announcedAttachments: readonly string[]
  /** Unix milliseconds. */
  readonly createdAt: number
  /** Identifiers handed out up to this submission. */
  readonly drawn: number
  submittedAt?: number | undefined
  state: SubmissionState
  contentsDeleted: boolean
  readonly events: EventRecord[]
}

/** What concerns the whole service and not one submission. */
export interface ServiceRecord {
  readonly version: 1
  readonly baseUrl: string
  readonly seed: string
  readonly drawn: number
  readonly clockOffsetMs: number
  readonly tokenSecret: string
  readonly signingKey: KeyPair
  readonly clients: readonly ClientRecord[]
  readonly destinations: readonly DestinationRecord[]
}

/** Everything a service knows, as plain JSON. Holds private test keys and client secrets. */
export interface FitConnectState {
  readonly service: ServiceRecord
  readonly submissions: readonly SubmissionRecord[]
  /** Submission id → part (`metadata`, `data` or attachment id) → compact JWE. */
  readonly contents: Readonly<Record<string, Readonly<Record<string, string>>>>
}

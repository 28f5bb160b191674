import type { CallbackTarget } from './callbacks/callback-target.js'
import type { CallbackRecord } from './callbacks/callback-record.js'
import type { EventRecord } from './events/event-record.js'
import type { DestinationKeys, KeyPair, RsaJwk } from './keys/jwk.js'
import type { ReplyRecord } from './replies/reply-record.js'

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

/** A service with the data schemas that carry it and the regions it is offered for. */
export interface ServiceOffer {
  /** For example `urn:de:fim:leika:leistung:99102013104000`. */
  readonly identifier: string
  readonly submissionSchemas: readonly { readonly schemaUri: string; readonly mimeType: SchemaMimeType }[]
  /** Each `DE` and an ARS prefix; it covers every region that begins with it. */
  readonly regions: readonly string[]
}

/** Who answers for a destination; members beyond the named ones are kept. */
export interface ContactInformation {
  readonly legalName: string
  readonly email: string
  readonly [member: string]: unknown
}

export interface DestinationRecord {
  readonly destinationId: string
  readonly subscriberClientId: string
  readonly name: string
  readonly status: DestinationStatus
  readonly contactInformation: ContactInformation
  /** What it receives; at least one. */
  readonly services: readonly ServiceOffer[]
  readonly metadataVersions: readonly string[]
  /** Names one of `publicKeys`. */
  readonly encryptionKid: string
  /** Current ones first; those from before a rotation stay retrievable by kid. */
  readonly publicKeys: readonly RsaJwk[]
  /** Both sides of the current keys; absent when a client brought its own public ones. */
  readonly keys?: DestinationKeys | undefined
  /** Where the subscriber is told about new submissions; the secret is never handed out. */
  readonly callback?: CallbackTarget | undefined
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
  /** When the subscriber first read it. */
  fetchedAt?: number | undefined
  /** When the real service would have sent a mail, because nobody had fetched it. */
  mailedAt?: number | undefined
  state: SubmissionState
  contentsDeleted: boolean
  readonly events: EventRecord[]
}

/** What concerns the whole service and not one submission. */
export interface ServiceRecord {
  readonly version: 2
  readonly baseUrl: string
  readonly seed: string
  readonly drawn: number
  readonly clockOffsetMs: number
  readonly tokenSecret: string
  readonly signingKey: KeyPair
  /** Signs destinations for the Routing API; made when it is needed first. */
  readonly portalKey?: KeyPair | undefined
  readonly clients: readonly ClientRecord[]
  readonly destinations: readonly DestinationRecord[]
}

/** Everything a service knows, as plain JSON. Holds private test keys and client secrets. */
export interface FitConnectState {
  readonly service: ServiceRecord
  readonly submissions: readonly SubmissionRecord[]
  /** Absent in states of before replies. */
  readonly replies?: readonly ReplyRecord[] | undefined
  /** Callbacks that are still to be delivered. */
  readonly callbacks?: readonly CallbackRecord[] | undefined
  /** Id of a submission or reply → part (`metadata`, `data` or attachment id) → compact JWE. */
  readonly contents: Readonly<Record<string, Readonly<Record<string, string>>>>
}

import type { JsonWebKey } from 'node:crypto'

/** A destination that was checked: active, its encryption key by the rules of FIT-Connect, what it accepts. */
export interface Destination {
  readonly destinationId: string
  readonly name?: string
  readonly encryptionKey: EncryptionKey
  /** Metadata versions that the destination accepts. */
  readonly metadataVersions: readonly string[]
  readonly services: readonly OfferedService[]
  /** Schemas of all services, for `toApplication(form, answers, { accepts })`. */
  readonly submissionSchemas: readonly SubmissionSchema[]
}

export interface OfferedService {
  readonly identifier: string
  readonly regions: readonly string[]
  readonly submissionSchemas: readonly SubmissionSchema[]
}

export interface SubmissionSchema {
  readonly schemaUri: string
  readonly mimeType: string
}

/** A public key that passed every check. */
export interface EncryptionKey {
  readonly kid: string
  readonly jwk: JsonWebKey
}

import type { Problem } from '../events/index.js'
import type { AttachmentDescription, Metadata } from '../metadata/index.js'

/** A submission after every check, waiting for a decision. */
export interface Submission {
  readonly submissionId: string
  readonly caseId: string
  readonly destinationId: string
  /** Identifier of the service that was applied for, as the delivery service names it. */
  readonly serviceIdentifier?: string
  /** ISO 8601, from the verified submit event; absent when there is none to believe. */
  readonly submittedAt?: string
  /** Everything that the checks found, in FIT-Connect's words. Empty for a sound submission. */
  readonly problems: readonly Problem[]
  /** @throws {FitConnectError} `content-unavailable` when the metadata did not pass their checks: see `problems` */
  readonly metadata: Metadata
  /** Exactly the bytes that the sender hashed. @throws {FitConnectError} `content-unavailable` as `metadata` */
  readonly data: Uint8Array
  /** The data as parsed JSON, unknown until it is validated. @throws {FitConnectError} `content-unavailable`, also for XML */
  json(): unknown
  /** Attachments that passed their checks, in the order of the metadata. */
  readonly attachments: readonly ReceivedAttachment[]
  /** The decision that was made through this object. */
  readonly decision: 'accepted' | 'rejected' | undefined
  /**
   * Signs and hands in the acceptance. Store the submission durably first: the service deletes it.
   *
   * @throws {FitConnectError} `decision-not-permitted` while there are problems, after a decision, or while a rejection is
   *   unconfirmed; `event-refused`; `decision-unconfirmed`, after which only the same decision may be repeated; and
   *   those of the services, after which nothing was decided
   */
  accept(): Promise<void>
  /**
   * Signs and hands in the rejection.
   *
   * @param problems At least one: those of the checks, or own ones by `problem('invalid-content', …)`. They are signed
   *   but not encrypted: no personal data.
   * @throws {FitConnectError} `decision-not-permitted` without a problem, after a decision, or while an acceptance is
   *   unconfirmed; otherwise as `accept`
   */
  reject(problems: readonly Problem[]): Promise<void>
}

/** An attachment that is complete, decrypted and has the hash that the metadata name. */
export interface ReceivedAttachment {
  readonly id: string
  /** Last segment of the name that the sender gave, without control characters; the id where there is none. */
  readonly filename: string
  readonly mediaType: string
  readonly purpose: AttachmentDescription['purpose']
  /** Bytes. */
  readonly size: number
  /** The content in pieces, as often as it is called. */
  open(): AsyncIterable<Uint8Array>
  bytes(): Promise<Uint8Array>
}

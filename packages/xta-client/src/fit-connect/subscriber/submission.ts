import type { ReceivedAttachment } from '../attachments/received-attachment.js'
import type { Problem } from '../events/index.js'
import type { Metadata } from '../metadata/index.js'

/**
 * A submission after every check, waiting for a decision.
 *
 * @typeParam Value What the registered schemas make of the data.
 */
export interface Submission<Value = unknown> extends AsyncDisposable {
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
  /**
   * What the schema registered for this data made of it: validated, transformed and typed.
   *
   * @throws {FitConnectError} `content-unavailable` also where `schemas` has none for the data's schema address
   */
  readonly value: Value
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
  /**
   * Gives back the room that the attachments take in the spool; from then on their contents are `content-unavailable`. All
   * the rest stays usable, also `accept` and `reject`. `process` and `receive` do it for you; after `fetch` it is yours, by
   * this or `await using`. A second call does nothing.
   */
  release(): Promise<void>
}

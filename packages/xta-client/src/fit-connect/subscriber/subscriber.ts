import type { JsonWebKey } from 'node:crypto'
import type { CallbackHints } from '../callbacks/callback-hints.js'
import type { CheckOptions, StandardSchemaV1 } from '../checks/index.js'
import type { ConnectionOptions } from '../connection.js'
import type { RepliableCase, ReplyContent, ReplyReceipt } from '../replies/index.js'
import type { Spool } from '../spool/index.js'
import type { WaitingSubmission } from '../submission-api.js'
import type { CallOptions } from '../waiting/call-options.js'
import type { IntakeOptions } from './intake.js'
import type { OnProblem } from './problem-reporter.js'
import type { RoundOptions } from './rounds.js'
import type { Submission } from './submission.js'

/** Output types of the registered schemas, by schema address. */
export type SchemaOutputs = Readonly<Record<string, unknown>>

/** @typeParam Outputs Inferred from `schemas`; `submission.value` is one of them. */
export interface SubscriberOptions<Outputs extends SchemaOutputs = SchemaOutputs>
  extends ConnectionOptions, Omit<CheckOptions, 'keys' | 'schemas'> {
  readonly destinationId: string
  readonly keys: {
    /** The current private decryption key and, after a rotation, the earlier ones; found by `kid`. */
    readonly decryption: readonly JsonWebKey[]
    readonly signing: JsonWebKey
  }
  /**
   * Validators by schema address: for JSON they get the parsed value, for XML the text; what they return is
   * `submission.value`. Every form of `@amt24/forms` is one, and so is every schema of a library that implements Standard
   * Schema. Default: none.
   */
  readonly schemas?: { readonly [Address in keyof Outputs]: StandardSchemaV1<Outputs[Address]> } | undefined
  /** Where larger attachments wait, encrypted. Default: `createFileSpool()`, the system's folder for temporary files. */
  readonly spool?: Spool | undefined
  /**
   * Encrypted bytes of attachments that all submissions in flight may take together. Default: 2 GiB.
   *
   * Room for the largest that the attachments of a submission may be (`maxAttachmentBytes` each, 2 GiB at most) is reserved
   * before they are fetched, and what they do not need is given back. Where there is no room, the submission waits until
   * others are released; one that is larger than all of it is let through alone.
   */
  readonly maxSpoolBytes?: number | undefined
}

export interface ReceiveOptions extends RoundOptions, IntakeOptions {
  /** Is told what concerns no sender: a missing key, the network, a handler that threw. Default: the logger. */
  readonly onProblem?: OnProblem | undefined
  /** Begins the next round when a callback of the service arrives. Default: at the poll interval only. */
  readonly hints?: CallbackHints | undefined
}

export interface ProcessOptions extends ReceiveOptions {
  /** Submissions handled at the same time; no other is fetched before one of them has ended. Default: 1. */
  readonly concurrency?: number | undefined
}

/** Decides by `submission.accept()` or `submission.reject(…)`; a submission without a decision appears again. */
export type SubmissionHandler<Value = unknown> = (submission: Submission<Value>) => unknown

/**
 * Receives applications as a back office. Delivery is at least once: a submission that was stored but not yet accepted is
 * handed out again, unless `alreadyStored` knows it.
 */
export interface Subscriber<Value = unknown> {
  /** What waits at the destination, unchecked, 100,000 at most. @throws {FitConnectError} `not-permitted` and those of the services */
  list(options?: CallOptions): Promise<readonly WaitingSubmission[]>

  /**
   * Fetches and checks one submission. Its attachments take room in the spool until `release()`: while others hold all of it,
   * this waits.
   *
   * @param waiting From `list`; one that names another destination than this subscriber's, or no UUIDs, is refused.
   * @returns `undefined` when it is decided already
   * @throws {FitConnectError} `jwe-key-unknown`, `submission-not-found`, `attachment-too-large`, `spool-unavailable`,
   *   `key-invalid`, the codes `event-…` that may be our own trouble (a missing key, a newer schema, a slow clock), and
   *   those of the services; it stays waiting
   */
  fetch(waiting: WaitingSubmission, options?: CallOptions): Promise<Submission<Value> | undefined>

  /**
   * Hands every waiting submission to `handler`, until `signal` fires or, with `once`, until those that wait now are
   * through. One broken submission, or a handler that throws, never stops the others: that goes to `onProblem`, and the
   * submission stays waiting. Nothing is accepted or rejected but by the handler, unless `autoReject` or `alreadyStored`
   * say so. A submission is released when its handler has ended.
   *
   * @throws {FitConnectError} `credentials-refused`, `not-permitted`, `key-invalid`: what no waiting would mend
   * @throws {RangeError} for `concurrency`, `pollIntervalMs` or `longestRestMs` that is no whole number of at least 1
   */
  process(handler: SubmissionHandler<Value>, options?: ProcessOptions): Promise<void>

  /**
   * The same one at a time, for a loop of your own. Leave the loop or fire `signal` to end it. A submission is released when
   * the loop goes on.
   */
  receive(options?: ReceiveOptions): AsyncIterable<Submission<Value>>

  /**
   * Replies to the sender within the case, encrypted to the key that its metadata name, also after the decision. The wire is
   * unverified.
   *
   * @param to A received submission, or what was kept of it: `caseId` and `metadata.replyChannel`.
   * @throws {FitConnectError} before anything is sent: `reply-channel-missing`, `reply-not-offered`, `key-invalid`,
   *   `application-invalid`, `metadata-invalid`, `attachment-unreadable`, `attachment-empty`, `attachment-too-large`. Then
   *   `attachment-changed`, `reply-refused`, `authentication-tags-differ`, `reply-unconfirmed` (it may have arrived) and
   *   those of the services
   */
  reply(to: RepliableCase, content: ReplyContent, options?: CallOptions): Promise<ReplyReceipt>
}

import type { Application } from '../../application.js'
import type { FitConnectReceipt } from '../../receipt.js'
import type { ReadLogOptions } from '../case-log.js'
import { createTrustedChain, type CertificateOptions } from '../certificates/trusted-chain.js'
import { connect, type Connection, type ConnectionOptions } from '../connection.js'
import type { Destination } from '../destination.js'
import { FitConnectError } from '../errors.js'
import type { EventLog, SubmissionOutcome, SubmissionStatus, VerifiedEvent } from '../events/index.js'
import { createReplyInbox, type ReplyInbox } from '../replies/index.js'
import { isUuid } from '../uuid.js'
import type { CallOptions } from '../waiting/call-options.js'
import { awaitOutcome, type AwaitOutcomeOptions } from './await-outcome.js'
import { confirmSubmission } from './confirm-submission.js'
import type { EncryptedApplication } from './encrypted-application.js'
import { readOwnLog } from './own-log.js'
import { readDestination } from './read-destination.js'
import { sendApplication, type SendOptions } from './send-application.js'
import { sendEncrypted, type SendEncryptedOptions } from './send-encrypted.js'
import type { SendingContext } from './sending-context.js'
import type { SubmissionAttempt } from './submission-attempt.js'

export interface SenderOptions extends ConnectionOptions, CertificateOptions {
  /**
   * Encrypted bytes of attachments that all replies may take together until they are released; a reply for which there is no
   * room waits. Default: 2 GiB. Applications that are sent take none.
   */
  readonly maxSpoolBytes?: number | undefined
}

/** Sends applications as an online service. Holds no state but an access token; share one for all applications. */
export interface Sender {
  /**
   * Reads a destination and checks it: active, its encryption key by every rule. Read it anew for each application: a
   * destination may rotate its key at any time.
   *
   * @throws {FitConnectError} `destination-not-found`, `destination-inactive`, `key-invalid`, `certificate-untrusted`,
   *   `certificate-revoked`, `certificate-revocation-unknown`
   */
  destination(destinationId: string, options?: CallOptions): Promise<Destination>

  /**
   * Checks, encrypts and submits an application and waits for the signed proof. Nothing is sent when anything is
   * invalid. Every error means that nothing was submitted, except `submission-unconfirmed` and
   * `authentication-tags-differ`. The destination's key is checked once more as `destination` checks it, so that one which
   * was kept, changed or read by another sender is used only when this sender would believe it now.
   *
   * @returns The receipt: plain JSON to keep until the outcome is known.
   * @throws {SubmissionUnconfirmedError} `submission-unconfirmed`
   * @throws {FitConnectError} `key-invalid` and `certificate-…` as `destination`; `application-invalid`,
   *   `service-not-offered`, `schema-not-offered`, `metadata-version-unsupported`, `metadata-invalid`, `attachment-unreadable`, `attachment-empty`, `attachment-too-large`,
   *   `attachment-changed`, `checkpoint-unusable`, `submission-refused`, `authentication-tags-differ` and those of the
   *   services
   * @throws whatever `onCheckpoint` throws
   */
  send(application: Application, options: SendOptions): Promise<FitConnectReceipt>

  /**
   * Submits what was encrypted elsewhere, for example in the citizen's browser, so that this process never sees it. Checked
   * are the header of every part (algorithms, the destination's current key, content type, no compression), its syntax to the
   * last character, the offer of the destination and the limits.
   *
   * **Not checked, because it cannot be read here:** what the metadata say. Their version, their schema, their hashes and
   * whether they list exactly these attachments are the duty of whoever encrypts; a wrong one is rejected by the
   * subscriber.
   *
   * @returns The same receipt as `send`.
   * @throws {SubmissionUnconfirmedError} `submission-unconfirmed`
   * @throws {FitConnectError} `key-invalid` and `certificate-…` as `destination`; `application-invalid`,
   *   `service-not-offered`, `schema-not-offered`, `jwe-malformed` and `jwe-not-permitted` with the part as fact `part`, `attachment-unreadable`, `attachment-empty`,
   *   `attachment-too-large`, `attachment-changed`, `checkpoint-unusable`, `submission-refused`,
   *   `authentication-tags-differ` and those of the services
   */
  sendEncrypted(application: EncryptedApplication, options: SendEncryptedOptions): Promise<FitConnectReceipt>

  /**
   * Looks again for the proof of an attempt that ended with `submission-unconfirmed`.
   *
   * @throws {SubmissionUnconfirmedError} while there is none
   * @throws {FitConnectError} `authentication-tags-differ`, `environment-invalid`, `submission-not-found`
   */
  confirm(attempt: SubmissionAttempt, options?: CallOptions): Promise<FitConnectReceipt>

  /**
   * State of the submission by its verified events.
   *
   * @throws {FitConnectError} codes `event-…`; `authentication-tags-differ` when they are about other contents;
   *   `environment-invalid` or `submission-not-found` for a receipt that is not of this environment or of no submission
   */
  status(receipt: FitConnectReceipt, options?: CallOptions): Promise<SubmissionStatus>

  /** The verified events in their order. @throws {FitConnectError} as `status` */
  events(receipt: FitConnectReceipt, options?: CallOptions & ReadLogOptions): Promise<readonly VerifiedEvent[]>

  /**
   * Waits until the authority has decided, reading the event log every minute by default. Passing trouble is waited out.
   * No outcome does not prove that there is none: a service could withhold the end of a log. An acceptance counts only
   * when its authentication tags are those of the receipt.
   *
   * @throws {FitConnectError} as `status`; the signal's own reason between two readings
   */
  awaitOutcome(receipt: FitConnectReceipt, options?: AwaitOutcomeOptions): Promise<SubmissionOutcome>

  /** Replies of authorities to applications that were sent with `replyChannel: { fitConnect: … }`. The wire is unverified. */
  readonly replies: ReplyInbox
}

/**
 * Makes a sender. No request leaves before the first call.
 *
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`, `certificate-chain-unchecked`, `trust-anchor-invalid`
 * @throws {RangeError} for `maxAttachmentBytes` or `maxSpoolBytes` that is no size
 */
export function createSender(options: SenderOptions): Sender {
  const connection = connect(options)
  const { api, log, clock } = connection
  const chain = createTrustedChain(connection.environment, options, clock)
  const context: SendingContext = { ...connection, chain }
  const readLog = async (
    receipt: FitConnectReceipt,
    { signal, of }: CallOptions & ReadLogOptions = {},
  ): Promise<EventLog> => {
    requireOwn(receipt, connection)
    return readOwnLog(receipt, log, signal, { of })
  }
  return {
    destination: (destinationId, { signal } = {}) => readDestination(destinationId, { api, clock, chain, signal }),
    send: (application, sendOptions) => sendApplication(application, context, sendOptions),
    sendEncrypted: (application, sendOptions) => sendEncrypted(application, context, sendOptions),
    confirm: async (attempt, { signal } = {}) => {
      requireOwn(attempt, connection)
      return confirmSubmission(attempt, { log, clock, signal })
    },
    status: async (receipt, callOptions) => (await readLog(receipt, callOptions)).status,
    events: async (receipt, eventsOptions) => (await readLog(receipt, eventsOptions)).events,
    awaitOutcome: async (receipt, callOptions) => {
      requireOwn(receipt, connection)
      return awaitOutcome(receipt, connection, callOptions)
    },
    replies: createReplyInbox(connection, options.maxSpoolBytes),
  }
}

function requireOwn(attempt: SubmissionAttempt, connection: Connection): void {
  const { environment, submissionId, caseId, destinationId } = attempt
  if (![submissionId, caseId, destinationId].every(isUuid))
    throw new FitConnectError('submission-not-found', {
      message: 'The receipt names no submission: its ids must be UUIDs. Pass it as send() returned it.',
      isRetryable: false,
    })
  if (environment === connection.environment.submissionApi) return
  throw new FitConnectError('environment-invalid', {
    message: 'The receipt is from another environment than the one of this sender. Make a sender for that environment.',
    facts: { submissionId },
    isRetryable: false,
  })
}

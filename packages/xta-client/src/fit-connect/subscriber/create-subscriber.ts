import type { JsonWebKey } from 'node:crypto'
import type { IdGenerator } from '@amt24/core'
import type { CheckOptions } from '../checks/index.js'
import { connect, type ConnectionOptions } from '../connection.js'
import { importDecryptionKeys, importSigningKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import { requireWholeNumber } from '../require-whole-number.js'
import type { WaitingSubmission } from '../submission-api.js'
import { isUuid } from '../uuid.js'
import { forEachLimited } from './for-each-limited.js'
import { poll, type PollOptions } from './poll.js'
import { problemReporter, type OnProblem } from './problem-reporter.js'
import { receiveSubmission, type ReceiveContext } from './receive-submission.js'
import type { Submission } from './submission.js'

export interface SubscriberOptions extends ConnectionOptions, Omit<CheckOptions, 'keys'> {
  readonly destinationId: string
  readonly keys: {
    /** The current private decryption key and, after a rotation, the earlier ones; found by `kid`. */
    readonly decryption: readonly JsonWebKey[]
    readonly signing: JsonWebKey
  }
  /** Identifiers of signed events. Default: random. */
  readonly ids?: IdGenerator
}

export interface ReceiveOptions extends PollOptions {
  /** Is told what concerns no sender: a missing key, the network, a handler that threw. Default: the logger. */
  readonly onProblem?: OnProblem
}

export interface ProcessOptions extends ReceiveOptions {
  /** Submissions handled at the same time. Default: 1. */
  readonly concurrency?: number
}

/** Decides by `submission.accept()` or `submission.reject(…)`; a submission without a decision appears again. */
export type SubmissionHandler = (submission: Submission) => unknown

/** Receives applications as a back office. Delivery is at least once: handlers must be idempotent. */
export interface Subscriber {
  /** What waits at the destination, unchecked. @throws {FitConnectError} `not-permitted` and those of the services */
  list(options?: { readonly signal?: AbortSignal }): Promise<readonly WaitingSubmission[]>

  /**
   * Fetches and checks one submission.
   *
   * @param waiting From `list`; one that names another destination than this subscriber's, or no UUIDs, is refused.
   * @returns `undefined` when it is decided already
   * @throws {FitConnectError} `jwe-key-unknown`, `submission-not-found`, `attachment-too-large`, `key-invalid`, the codes
   *   `event-…` that may be our own trouble (a missing key, a newer schema, a slow clock), and those of the services; it
   *   stays waiting
   */
  fetch(waiting: WaitingSubmission, options?: { readonly signal?: AbortSignal }): Promise<Submission | undefined>

  /**
   * Hands every waiting submission to `handler`, until `signal` fires or, with `once`, until those that wait now are
   * through. One broken submission, or a handler that throws, never stops the others: that goes to `onProblem`, and the
   * submission stays waiting. Nothing is accepted or rejected but by the handler.
   *
   * @throws {FitConnectError} `credentials-refused`, `not-permitted`, `key-invalid`: what no waiting would mend
   * @throws {RangeError} for `concurrency` or `pollIntervalMs` that is no whole number of at least 1
   */
  process(handler: SubmissionHandler, options?: ProcessOptions): Promise<void>

  /** The same one at a time, for a loop of your own. Leave the loop or fire `signal` to end it. */
  receive(options?: ReceiveOptions): AsyncIterable<Submission>
}

/**
 * Makes a subscriber. No request leaves and no key is read before the first call.
 *
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`, `destination-not-found`
 * @throws {RangeError} for a limit that makes no sense
 */
export function createSubscriber(options: SubscriberOptions): Subscriber {
  const connection = connect(options)
  const { api, clock, logger } = connection
  const { ids } = options
  if (options.maxInflatedBytes !== undefined) requireWholeNumber('maxInflatedBytes', options.maxInflatedBytes)
  const destinationId = requireDestinationId(options.destinationId)
  const isOurs = (waiting: WaitingSubmission): boolean => waiting.destinationId.toLowerCase() === destinationId
  const context = lazily(async (): Promise<ReceiveContext> => {
    const [keys, signingKey] = await Promise.all([
      importDecryptionKeys(options.keys.decryption),
      importSigningKey(options.keys.signing),
    ])
    return { connection, checks: checkOptionsOf(options, keys), signingKey, ids }
  })

  const list = async (signal?: AbortSignal): Promise<readonly WaitingSubmission[]> => {
    const listed = await api.listSubmissions(destinationId, { signal })
    // The destination is from the configuration, never from an answer: its keys verify, and we sign in its name.
    const waiting = listed.filter(isOurs)
    if (waiting.length < listed.length) logger.warn('Submissions of other destinations were listed and left alone')
    // A list that changes while its pages are read may repeat an entry.
    return [...new Map(waiting.map((submission) => [submission.submissionId, submission])).values()]
  }

  const fetch = async (waiting: WaitingSubmission, signal?: AbortSignal): Promise<Submission | undefined> => {
    if (!isUuid(waiting.submissionId) || !isUuid(waiting.caseId) || !isOurs(waiting)) throw notOurs(destinationId)
    return receiveSubmission(waiting, await context(), signal)
  }

  async function* rounds({ signal, pollIntervalMs, once, onProblem }: ReceiveOptions) {
    await context()
    const report = problemReporter(logger, onProblem)
    yield* poll(() => list(signal), report, clock, { signal, pollIntervalMs, once })
  }

  return {
    list: ({ signal } = {}) => list(signal),
    fetch: (waiting, { signal } = {}) => fetch(waiting, signal),

    async process(handler, processOptions = {}) {
      const { signal, concurrency = 1, onProblem } = processOptions
      requireWholeNumber('concurrency', concurrency)
      const report = problemReporter(logger, onProblem)
      const handle = async (waiting: WaitingSubmission): Promise<void> => {
        try {
          const submission = await fetch(waiting, signal)
          if (submission) await handler(submission)
        } catch (error) {
          if (!signal?.aborted) report(error, waiting)
        }
      }
      for await (const waiting of rounds(processOptions)) await forEachLimited(waiting, concurrency, handle, signal)
    },

    async *receive(receiveOptions = {}) {
      const { signal, onProblem } = receiveOptions
      const report = problemReporter(logger, onProblem)
      for await (const round of rounds(receiveOptions))
        for (const waiting of round) {
          if (signal?.aborted) return
          const submission = await fetch(waiting, signal).catch((error: unknown) => {
            if (!signal?.aborted) report(error, waiting)
          })
          if (submission) yield submission
        }
    },
  }
}

function requireDestinationId(destinationId: unknown): string {
  if (isUuid(destinationId)) return destinationId.toLowerCase()
  throw new FitConnectError('destination-not-found', {
    message: 'The destination id is no UUID. Copy it from the self-service portal.',
    isRetryable: false,
  })
}

function notOurs(destinationId: string): FitConnectError {
  return new FitConnectError('submission-not-found', {
    message:
      'The submission asked for is at another destination, or its ids are no UUIDs. Pass an entry of list() of this subscriber.',
    facts: { destinationId },
    isRetryable: false,
  })
}

/** The checks have no need of the rest, least of all of the client's secret. */
function checkOptionsOf(options: SubscriberOptions, keys: CheckOptions['keys']): CheckOptions {
  const { metadataVersions, tolerateEmptyFragments, services, dataSchemas, replyChannels, schemas, maxInflatedBytes } =
    options
  return {
    keys,
    metadataVersions,
    tolerateEmptyFragments,
    services,
    dataSchemas,
    replyChannels,
    schemas,
    maxInflatedBytes,
  }
}

import type { CheckOptions } from '../checks/index.js'
import { connect, type Connection } from '../connection.js'
import { importDecryptionKeys, importSigningKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import { limits } from '../limits.js'
import { sendReply } from '../replies/index.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { createFileSpool, createSpoolBudget, keepSmallParts } from '../spool/index.js'
import type { WaitingPage, WaitingSubmission } from '../submission-api.js'
import { isUuid } from '../uuid.js'
import { acceptStored } from './accept-stored.js'
import { forEachLimited } from './for-each-limited.js'
import { createIntake } from './intake.js'
import { problemReporter } from './problem-reporter.js'
import { receiveSubmission, type ReceiveContext } from './receive-submission.js'
import { createRounds, onlyOurs } from './rounds.js'
import type { Submission } from './submission.js'
import type { ReceiveOptions, SchemaOutputs, Subscriber, SubscriberOptions } from './subscriber.js'
import { waitingPages } from './waiting-pages.js'

/**
 * Makes a subscriber. No request leaves and no key is read before the first call.
 *
 * @throws {FitConnectError} `environment-invalid`, `credentials-refused`, `destination-not-found`
 * @throws {RangeError} for a limit that makes no sense
 */
export function createSubscriber<Outputs extends SchemaOutputs = SchemaOutputs>(
  options: SubscriberOptions<Outputs>,
): Subscriber<Outputs[keyof Outputs]> {
  type Value = Outputs[keyof Outputs]
  const connection = connect(options)
  const { api, clock, logger } = connection
  const destinationId = requireDestinationId(options.destinationId)
  const isOurs = (waiting: WaitingSubmission): boolean => waiting.destinationId.toLowerCase() === destinationId
  const context = contextOf(options, connection)

  const readPage =
    (signal: AbortSignal | undefined) =>
    (offset: number): Promise<WaitingPage> =>
      api.listSubmissions(destinationId, offset, { signal })

  const fetch = async (waiting: WaitingSubmission, signal?: AbortSignal): Promise<Submission<Value> | undefined> => {
    if (!isUuid(waiting.submissionId) || !isUuid(waiting.caseId) || !isOurs(waiting)) throw notOurs(destinationId)
    return receiveSubmission(waiting, await context(), signal)
  }

  const begin = async (receiveOptions: ReceiveOptions) => {
    const { signal, onProblem, hints } = receiveOptions
    const ready = await context()
    const report = problemReporter(logger, onProblem)
    const hint = hints && ((over: AbortSignal) => hints.next({ destinationId }, over))
    const rounds = createRounds({ readPage: readPage(signal), isOurs, clock, logger, report, hint }, receiveOptions)
    const tools = { fetch, acceptStored: acceptStoredIn(ready), rounds, report }
    return { rounds, report, intake: createIntake<Value>(tools, receiveOptions) }
  }

  return {
    async list({ signal } = {}) {
      const all: WaitingSubmission[] = []
      for await (const page of waitingPages(readPage(signal), () => false))
        all.push(...onlyOurs(page, { isOurs, logger }))
      return all
    },

    fetch: (waiting, { signal } = {}) => fetch(waiting, signal),

    async process(handler, processOptions = {}) {
      const { signal, concurrency = 1 } = processOptions
      requireWholeNumber('concurrency', concurrency)
      const { rounds, report, intake } = await begin(processOptions)
      const handle = async (waiting: WaitingSubmission): Promise<void> => {
        const submission = await intake.begin(waiting)
        if (!submission) return
        try {
          await handler(submission)
        } catch (error) {
          report(error, waiting)
        } finally {
          await intake.finish(waiting, submission)
        }
      }
      for await (const page of rounds.pages()) await forEachLimited(page, concurrency, handle, signal)
    },

    async *receive(receiveOptions = {}) {
      const { rounds, intake } = await begin(receiveOptions)
      for await (const page of rounds.pages())
        for (const waiting of page) {
          if (receiveOptions.signal?.aborted) return
          const submission = await intake.begin(waiting)
          if (!submission) continue
          try {
            yield submission
          } finally {
            await intake.finish(waiting, submission)
          }
        }
    },

    reply: (to, content, replyOptions) => sendReply(to, content, { destinationId, connection }, replyOptions),
  }
}

/** Keys are read at the first call, and once. */
function contextOf<Outputs extends SchemaOutputs>(
  options: SubscriberOptions<Outputs>,
  connection: Connection,
): () => Promise<ReceiveContext<Outputs[keyof Outputs]>> {
  const { maxInflatedBytes, maxSpoolBytes = limits.receivedBytes, spool = createFileSpool() } = options
  if (maxInflatedBytes !== undefined) requireWholeNumber('maxInflatedBytes', maxInflatedBytes)
  const onWait = (bytes: number): void =>
    connection.logger.warn('A submission waits for room in the spool', { bytes, maxSpoolBytes })
  const budget = createSpoolBudget(requireWholeNumber('maxSpoolBytes', maxSpoolBytes), onWait)
  const kept = keepSmallParts(spool)
  return lazily(async () => {
    const [keys, signingKey] = await Promise.all([
      importDecryptionKeys(options.keys.decryption),
      importSigningKey(options.keys.signing),
    ])
    return { connection, checks: checkOptionsOf(options, keys), signingKey, spool: kept, budget }
  })
}

function acceptStoredIn(context: ReceiveContext) {
  return (waiting: WaitingSubmission, signal?: AbortSignal) => acceptStored(waiting, context, signal)
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
function checkOptionsOf<Outputs extends SchemaOutputs>(
  options: SubscriberOptions<Outputs>,
  keys: CheckOptions['keys'],
): CheckOptions<Outputs[keyof Outputs]> {
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

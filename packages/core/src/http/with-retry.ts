import { systemClock, type Clock } from '../runtime/clock.js'
import { ExchangeFailures } from './exchange-failures.js'
import { retryAfterMs } from './retry-after.js'
import { backOffMs, isSafeToRepeat, isWorthRepeating, resolveRetryPolicy, type RetryPolicy } from './retry-policy.js'
import type { HttpRequest, HttpResponse, HttpTransport, SendOptions, StreamedHttpResponse } from './transport.js'

/** What became of one attempt. */
export interface Attempt {
  readonly request: HttpRequest
  /** Counted from 1. */
  readonly attempt: number
  readonly durationMs: number
  /** Present when an answer arrived. */
  readonly status?: number
  /** Present when none did. */
  readonly error?: unknown
  /** Pause before the next attempt; absent when this was the last one. */
  readonly retryInMs?: number
}

export interface RetryOptions extends Partial<RetryPolicy> {
  /** Default: the machine's. */
  readonly clock?: Clock
  /** Evenly distributed from 0 up to, not including, 1. Default: `Math.random`. */
  readonly random?: () => number
  /** Called after each attempt, for logs. */
  readonly onAttempt?: (attempt: Attempt) => void
}

/**
 * Sends again what failed for a passing reason and is safe to repeat: every request when nothing had been sent or the answer
 * is 429; only repeatable requests (see {@link HttpRequest}) after a lost answer and for 408, 500, 502, 503 and 504.
 * The last answer is returned, the last error thrown. A streamed answer is not repeated once its head was handed out.
 *
 * @throws {HttpError} as the transport; `aborted` also while waiting between attempts
 * @throws {RangeError} at once, for a policy that makes no sense
 */
export function withRetry(transport: HttpTransport, options: RetryOptions = {}): HttpTransport {
  const { clock = systemClock, random = Math.random, onAttempt, ...limits } = options
  const policy = resolveRetryPolicy(limits)

  /** The pause before the next attempt, undefined when there must be none. */
  function pauseAfter(request: HttpRequest, attempt: number, outcome: Outcome<Answer>): number | undefined {
    if (attempt >= policy.attempts) return undefined
    const backOff = backOffMs(policy, attempt, random)
    if ('error' in outcome) return isSafeToRepeat(request, outcome.error) ? backOff : undefined
    if (!isWorthRepeating(request, outcome.answer.status)) return undefined
    const asked = retryAfterMs(outcome.answer, clock.now()) ?? 0
    return asked > policy.maxRetryAfterMs ? undefined : Math.max(asked, backOff)
  }

  async function repeat<T extends Answer>(
    request: HttpRequest,
    sending: SendOptions,
    send: () => Promise<T>,
    discard: (answer: T) => Promise<void>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const startedAt = clock.now()
      const outcome = await outcomeOf(send())
      const pause = pauseAfter(request, attempt, outcome)
      onAttempt?.({
        request,
        attempt,
        durationMs: clock.now() - startedAt,
        ...('error' in outcome ? { error: outcome.error } : { status: outcome.answer.status }),
        ...(pause !== undefined && { retryInMs: pause }),
      })
      if (pause === undefined) return resultOf(outcome)
      if ('answer' in outcome) await discard(outcome.answer)
      await sleep(clock, pause, request, sending.signal)
    }
  }

  return {
    send: (request, sending = {}) =>
      repeat<HttpResponse>(request, sending, () => transport.send(request, sending), nothingToDiscard),
    stream: (request, sending = {}) =>
      repeat<StreamedHttpResponse>(request, sending, () => transport.stream(request, sending), discardBody),
  }
}

type Answer = Pick<HttpResponse, 'status' | 'headers'>
type Outcome<T> = { readonly answer: T } | { readonly error: unknown }

async function outcomeOf<T>(sending: Promise<T>): Promise<Outcome<T>> {
  try {
    return { answer: await sending }
  } catch (error) {
    return { error }
  }
}

function resultOf<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error
  return outcome.answer
}

async function sleep(clock: Clock, ms: number, request: HttpRequest, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(ms, signal)
  } catch (error) {
    throw signal?.aborted ? new ExchangeFailures(request).aborted(signal.reason) : error
  }
}

const nothingToDiscard = (): Promise<void> => Promise.resolve()

/** Closes the connection of an answer that nobody will read. */
async function discardBody({ body }: StreamedHttpResponse): Promise<void> {
  await body[Symbol.asyncIterator]().return?.()
}

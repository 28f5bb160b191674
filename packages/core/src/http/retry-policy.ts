import { hasCode } from '../errors/integration-error.js'
import { isRepeatable } from './is-repeatable.js'
import { isTransientStatus } from './require-status.js'
import type { HttpRequest } from './transport.js'

export interface RetryPolicy {
  /** How often a request is sent at most, the first time included. Default: 4. */
  readonly attempts: number
  /** Longest pause before the first repeat, in milliseconds; doubled for each further one. Default: 500. */
  readonly baseDelayMs: number
  /** Longest pause that is chosen by us, in milliseconds. Default: 20,000. */
  readonly maxDelayMs: number
  /**
   * Longest pause that the peer may ask for, in milliseconds. When it asks for more, its answer is handed back instead.
   * Default: 60,000.
   */
  readonly maxRetryAfterMs: number
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  baseDelayMs: 500,
  maxDelayMs: 20_000,
  maxRetryAfterMs: 60_000,
}

/** Fills in the defaults. @throws {RangeError} for a number of attempts or a delay that makes no sense */
export function resolveRetryPolicy(policy: Partial<RetryPolicy> = {}): RetryPolicy {
  const resolved = { ...defaultRetryPolicy, ...policy }
  const { attempts, baseDelayMs, maxDelayMs, maxRetryAfterMs } = resolved
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new RangeError('attempts must be a whole number of at least 1, which repeats nothing.')
  }
  for (const delay of [baseDelayMs, maxDelayMs, maxRetryAfterMs]) {
    if (!(delay >= 0)) throw new RangeError('The delays of a retry policy must be milliseconds of at least 0.')
  }
  return resolved
}

/**
 * Whether an answer calls for a repeat that can do no harm. 429 says that the request was not processed, so every method may
 * be repeated; after the others the peer may have acted, so only repeatable requests are.
 */
export function isWorthRepeating(request: HttpRequest, status: number): boolean {
  return status === 429 || (isTransientStatus(status) && isRepeatable(request))
}

/** Whether a failed exchange may be repeated without harm: nothing was sent, or the request is repeatable. */
export function isSafeToRepeat(request: HttpRequest, error: unknown): boolean {
  // A refused certificate is as unreachable as a refused connection, but stays refused: hence isRetryable.
  if (hasCode(error, 'unreachable')) return error.isRetryable
  if (hasCode(error, 'timed-out') && error.facts['deadline'] === 'connect') return true
  return hasCode(error, 'connection-lost', 'timed-out') && isRepeatable(request)
}

/** "Full jitter": evenly spread between nothing and an exponentially growing limit, so that clients do not return in step. */
export function backOffMs(policy: RetryPolicy, failedAttempts: number, random: () => number): number {
  return Math.round(random() * Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (failedAttempts - 1)))
}

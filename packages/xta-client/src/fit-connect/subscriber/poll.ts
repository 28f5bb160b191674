import { IntegrationError, type Clock } from '@amt24/core'
import { requireWholeNumber } from '../require-whole-number.js'
import { defaultPollIntervalMs, pauseOrHint, type Hint } from '../waiting/pause-or-hint.js'

export interface PollOptions {
  /** Ends the polling; what was begun is finished. */
  readonly signal?: AbortSignal | undefined
  /** Pause between two rounds, in milliseconds. Default: 60 seconds. */
  readonly pollIntervalMs?: number | undefined
  /** Ends after the first round: for a timer of your own, or a test. Default: false. */
  readonly once?: boolean | undefined
}

/**
 * Yields what `readRound` yields, round after round. Trouble that may pass is reported and waited out, unless there is
 * only one round; anything else ends the polling.
 *
 * @param hint Ends a pause early.
 */
export async function* poll<Item>(
  readRound: () => AsyncIterable<Item>,
  report: (error: unknown) => void,
  clock: Clock,
  { signal, pollIntervalMs = defaultPollIntervalMs, once = false }: PollOptions,
  hint?: Hint,
): AsyncGenerator<Item> {
  requireWholeNumber('pollIntervalMs', pollIntervalMs)
  while (!signal?.aborted) {
    try {
      yield* readRound()
    } catch (error) {
      if (signal?.aborted) return
      if (once || !IntegrationError.isInstance(error) || !error.isRetryable) throw error
      report(error)
    }
    if (once || !(await pauseOrHint(clock, pollIntervalMs, signal, hint))) return
  }
}

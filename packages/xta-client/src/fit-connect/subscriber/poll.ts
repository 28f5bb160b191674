import { IntegrationError, type Clock } from '@amt24/core'
import { requireWholeNumber } from '../require-whole-number.js'

export interface PollOptions {
  /** Ends the polling; what was begun is finished. */
  readonly signal?: AbortSignal | undefined
  /** Pause between two rounds, in milliseconds. Default: 60 seconds. */
  readonly pollIntervalMs?: number | undefined
  /** Ends after the first round: for a timer of your own, or a test. Default: false. */
  readonly once?: boolean | undefined
}

const defaultPollIntervalMs = 60_000

/**
 * Yields what `list` returns, round after round. Trouble that may pass is reported and waited out, unless there is only
 * one round; anything else ends the polling.
 */
export async function* poll<Item>(
  list: () => Promise<readonly Item[]>,
  report: (error: unknown) => void,
  clock: Clock,
  { signal, pollIntervalMs = defaultPollIntervalMs, once = false }: PollOptions,
): AsyncGenerator<readonly Item[]> {
  requireWholeNumber('pollIntervalMs', pollIntervalMs)
  while (!signal?.aborted) {
    try {
      yield await list()
    } catch (error) {
      if (signal?.aborted) return
      if (once || !IntegrationError.isInstance(error) || !error.isRetryable) throw error
      report(error)
    }
    if (once || !(await pause(clock, pollIntervalMs, signal))) return
  }
}

async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await clock.sleep(ms, signal)
    return true
  } catch (error) {
    if (signal?.aborted) return false
    throw error
  }
}

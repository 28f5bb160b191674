import type { Clock } from '../runtime/clock.js'

export interface FakeClock extends Clock {
  /** The pauses asked for so far, in milliseconds. */
  readonly sleeps: readonly number[]
  /** Lets time pass. */
  advance(ms: number): void
}

/**
 * A clock for tests: `sleep` moves its time on and returns as soon as pending I/O had its turn, without waiting.
 * Starts at 2026-01-01T00:00:00Z unless told otherwise.
 */
export function fakeClock(startMs: number = Date.UTC(2026, 0, 1)): FakeClock {
  let now = startMs
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    advance: (ms) => {
      now += ms
    },
    async sleep(ms, signal) {
      signal?.throwIfAborted()
      sleeps.push(ms)
      now += ms
      // A loop that polls until I/O has happened must let it happen.
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    },
  }
}

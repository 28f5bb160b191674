/** The sandbox's own time: runs with the source clock and can be moved forward, so that deadlines need no waiting. */
export interface VirtualClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Moves the clock forward by `ms` milliseconds. @throws {RangeError} when `ms` is negative or not finite. */
  advance(ms: number): void
  /** How far the clock is ahead of its source, in milliseconds. */
  readonly offsetMs: number
}

export interface VirtualClockOptions {
  /** Where the time comes from. Default `Date.now`; pass a constant function for a clock that only moves by `advance`. */
  readonly source?: () => number
  /** How far ahead of the source the clock starts. Default 0. */
  readonly offsetMs?: number
}

export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const source = options.source ?? Date.now
  let offsetMs = options.offsetMs ?? 0
  return {
    now: () => source() + offsetMs,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0)
        throw new RangeError('The virtual clock only moves forward: pass milliseconds ≥ 0.')
      offsetMs += ms
    },
    get offsetMs() {
      return offsetMs
    },
  }
}

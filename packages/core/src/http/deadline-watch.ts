import type { Clock } from '../runtime/clock.js'
import { overallAllowanceMs, type HttpTimeouts } from './timeouts.js'

export type Deadline = 'connect' | 'idle' | 'overall'

export interface DeadlineWatchOptions {
  readonly timeouts: HttpTimeouts
  readonly clock: Clock
  /** Announced size of the request body in bytes. */
  readonly requestBytes: number
  /** Called at most once. */
  readonly onPassed: (deadline: Deadline) => void
}

/** Keeps the deadlines of one exchange. One timer at a time, however many bytes travel. */
export class DeadlineWatch {
  readonly #options: DeadlineWatchOptions
  readonly #stopped = new AbortController()
  #startedAt: number
  #lastProgressAt: number
  #pausedAt: number | undefined
  #isConnected = false
  #receivedBytes = 0

  constructor(options: DeadlineWatchOptions) {
    this.#options = options
    this.#startedAt = this.#lastProgressAt = options.clock.now()
    void this.#watch()
  }

  connected(): void {
    this.#isConnected = true
    this.#lastProgressAt = this.#options.clock.now()
  }

  progress(receivedBytes = 0): void {
    this.#receivedBytes += receivedBytes
    this.#lastProgressAt = this.#options.clock.now()
  }

  /** Stops the time while our own side is busy; the peer is not to blame for that. */
  pause(): void {
    this.#pausedAt ??= this.#options.clock.now()
  }

  resume(): void {
    if (this.#pausedAt === undefined) return
    const now = this.#options.clock.now()
    this.#startedAt += now - this.#pausedAt
    this.#lastProgressAt = now
    this.#pausedAt = undefined
  }

  stop(): void {
    this.#stopped.abort(STOPPED)
  }

  async #watch(): Promise<void> {
    const { clock, timeouts, onPassed } = this.#options
    try {
      for (;;) {
        const next = this.#nextDeadline()
        const remaining = next.at - clock.now()
        if (this.#pausedAt === undefined && remaining <= 0) {
          onPassed(next.deadline)
          return
        }
        // Never longer than the idle time: connecting or resuming meanwhile starts a new idle deadline.
        const wait = this.#pausedAt === undefined ? Math.min(remaining, timeouts.idleTimeoutMs) : timeouts.idleTimeoutMs
        await clock.sleep(Math.min(Math.ceil(wait), LONGEST_SLEEP_MS), this.#stopped.signal)
      }
    } catch {
      // The sleep was ended by stop().
    }
  }

  #nextDeadline(): { deadline: Deadline; at: number } {
    const { timeouts, requestBytes } = this.#options
    const overall = this.#startedAt + overallAllowanceMs(timeouts, requestBytes + this.#receivedBytes)
    const silence = this.#isConnected
      ? { deadline: 'idle' as const, at: this.#lastProgressAt + timeouts.idleTimeoutMs }
      : { deadline: 'connect' as const, at: this.#startedAt + timeouts.connectTimeoutMs }
    return silence.at <= overall ? silence : { deadline: 'overall', at: overall }
  }
}

// Without a reason of our own each stop would capture a stack, which costs more than the rest of the watch.
const STOPPED = 'stopped'

// Node fires timers above 2^31 ms at once.
const LONGEST_SLEEP_MS = 60_000

import type { Clock } from '../runtime/clock.js'
import { overallAllowanceMs, type HttpTimeouts } from './timeouts.js'
import { WatchRound, type Watched } from './watch-round.js'

export type Deadline = 'connect' | 'idle' | 'overall'

export interface DeadlineWatchOptions {
  readonly timeouts: HttpTimeouts
  readonly clock: Clock
  /** Announced size of the request body in bytes. */
  readonly requestBytes: number
  /** Called at most once. */
  readonly onPassed: (deadline: Deadline) => void
  /** Of the same clock, shared by exchanges of the same time-outs. Default: one of its own. */
  readonly round?: WatchRound | undefined
}

/** Keeps the deadlines of one exchange, however many bytes travel. */
export class DeadlineWatch implements Watched {
  readonly #options: DeadlineWatchOptions
  readonly #round: WatchRound
  /** Nothing that happens from now on can set an earlier deadline than this many milliseconds away. */
  readonly #shortestMs: number
  #startedAt: number
  #lastProgressAt: number
  #pausedAt: number | undefined
  #isConnected = false
  #receivedBytes = 0

  constructor(options: DeadlineWatchOptions) {
    const { clock, timeouts, round = new WatchRound(clock) } = options
    this.#options = options
    this.#round = round
    this.#shortestMs = Math.min(timeouts.connectTimeoutMs, timeouts.idleTimeoutMs, timeouts.overallTimeoutMs)
    this.#startedAt = this.#lastProgressAt = clock.now()
    round.add(this)
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
    this.#round.remove(this)
  }

  /** @returns milliseconds until it must be looked at again; `undefined` when a deadline has passed, which was told */
  look(now: number): number | undefined {
    if (this.#pausedAt !== undefined) return this.#shortestMs
    const { deadline, at } = this.#nextDeadline()
    if (at <= now) {
      this.#options.onPassed(deadline)
      return undefined
    }
    return Math.min(at - now, this.#shortestMs)
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

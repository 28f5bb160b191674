import type { Clock } from '../runtime/clock.js'

export interface Watched {
  /**
   * @returns milliseconds after which it must be looked at again; `undefined` when it need not be. Whoever is added later
   *   must not need to be looked at any sooner after its beginning.
   */
  look(now: number): number | undefined
}

/**
 * Looks at all that are watched with one timer for all of them. An exchange takes milliseconds: a timer of its own, with a
 * signal to end it, would cost more than everything else that is done for its deadlines.
 */
export class WatchRound {
  readonly #clock: Clock
  readonly #watched = new Set<Watched>()
  #sleeping: AbortController | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(watched: Watched): void {
    this.#watched.add(watched)
    if (this.#sleeping === undefined) void this.#run()
  }

  /** The timer ends with the last one, but a little later: one exchange often follows another. */
  remove(watched: Watched): void {
    this.#watched.delete(watched)
    if (this.#watched.size === 0) setImmediate(() => this.#endWhenEmpty())
  }

  #endWhenEmpty(): void {
    if (this.#watched.size > 0) return
    this.#sleeping?.abort(STOPPED)
    this.#sleeping = undefined
  }

  async #run(): Promise<void> {
    const sleeping = new AbortController()
    this.#sleeping = sleeping
    try {
      for (let wait = this.#look(); wait !== undefined; wait = this.#look())
        await this.#clock.sleep(Math.min(Math.ceil(wait), LONGEST_SLEEP_MS), sleeping.signal)
    } catch {
      // The sleep was ended because nobody was watched any more.
    } finally {
      if (this.#sleeping === sleeping) this.#sleeping = undefined
    }
  }

  #look(): number | undefined {
    const now = this.#clock.now()
    let shortest: number | undefined
    for (const watched of this.#watched) {
      const wait = watched.look(now)
      if (wait === undefined) this.#watched.delete(watched)
      else if (shortest === undefined || wait < shortest) shortest = wait
    }
    return shortest
  }
}

// Without a reason of our own each stop would capture a stack.
const STOPPED = 'stopped'

// Node fires timers above 2^31 ms at once.
const LONGEST_SLEEP_MS = 60_000

import type { CallbackHints } from './callback-hints.js'
import type { Callback } from './callback.js'

type About = Parameters<CallbackHints['next']>[0]

const anything = 'anything'
/** Hints that nobody was waiting for. Ids that nobody ever asks for fall out; only the service can write them. */
const maxRemembered = 10_000

/**
 * Wakes those who wait for a case or a destination. A hint that comes while nobody waits for it, between two polls,
 * is remembered and ends the next wait at once.
 */
export class HintBoard implements CallbackHints {
  readonly #waiting = new Map<string, Set<() => void>>()
  readonly #remembered = new Set<string>()

  /** @param about With a case: hints about it. With a destination only: hints about it. With neither: every hint. */
  next(about: About, signal?: AbortSignal): Promise<void> {
    const topic = topicOf(about)
    if (this.#remembered.delete(topic) || signal?.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(topic) ?? new Set()
      this.#waiting.set(topic, waiting)
      const wake = (): void => {
        signal?.removeEventListener('abort', wake)
        waiting.delete(wake)
        if (waiting.size === 0) this.#waiting.delete(topic)
        resolve()
      }
      waiting.add(wake)
      signal?.addEventListener('abort', wake, { once: true })
    })
  }

  announce(callback: Callback): void {
    if (callback.kind === 'unknown') return
    const topics = new Set([anything, ...hintsOf(callback).flatMap(topicsOf)])
    // The older form of a callback names no destination, so that it may concern everybody who waits.
    const concerned = topics.size === 1 ? [...this.#waiting.keys(), anything] : topics
    for (const topic of new Set(concerned)) this.#announceTopic(topic)
  }

  #announceTopic(topic: string): void {
    const waiting = this.#waiting.get(topic)
    if (waiting) for (const wake of [...waiting]) wake()
    else this.#remember(topic)
  }

  #remember(topic: string): void {
    this.#remembered.delete(topic)
    this.#remembered.add(topic)
    if (this.#remembered.size <= maxRemembered) return
    for (const oldest of this.#remembered) {
      this.#remembered.delete(oldest)
      return
    }
  }
}

function hintsOf(callback: Exclude<Callback, { kind: 'unknown' }>): readonly About[] {
  switch (callback.kind) {
    case 'new-submissions':
      return callback.submissions
    case 'new-events':
      return callback.events
    case 'new-replies':
      return callback.replies
  }
}

function topicOf(about: About): string {
  return topicsOf(about)[0] ?? anything
}

/** The narrowest first. */
function topicsOf({ caseId, destinationId }: About): string[] {
  return [
    ...(caseId === undefined ? [] : [`case:${caseId.toLowerCase()}`]),
    ...(destinationId === undefined ? [] : [`destination:${destinationId.toLowerCase()}`]),
  ]
}

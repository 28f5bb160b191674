import type { Clock } from '@amt24/core'

export interface RecentAnswersOptions {
  readonly clock: Pick<Clock, 'now'>
  readonly lifetimeMs: number
  readonly maxEntries: number
}

/** Remembers answers for a while, the last ones only. */
export interface RecentAnswers<Answer> {
  get(question: string): Answer | undefined
  /** @param bytes Size of what came over the wire; an answer that alone would fill the memory is not kept. */
  keep(question: string, answer: Answer, bytes: number): void
  forget(question: string): void
}

/** All remembered answers together, as they came over the wire. */
const maxBytes = 16 * 1024 * 1024

export function createRecentAnswers<Answer>(options: RecentAnswersOptions): RecentAnswers<Answer> {
  const { clock, lifetimeMs, maxEntries } = options
  // A Map keeps the order of insertion: the first entry is the oldest.
  const entries = new Map<string, { readonly answer: Answer; readonly bytes: number; readonly until: number }>()
  let total = 0

  function forget(question: string): void {
    total -= entries.get(question)?.bytes ?? 0
    entries.delete(question)
  }

  return {
    get(question) {
      const entry = entries.get(question)
      if (entry && clock.now() < entry.until) return entry.answer
      forget(question)
      return undefined
    },
    keep(question, answer, bytes) {
      forget(question)
      if (bytes > maxBytes) return
      entries.set(question, { answer, bytes, until: clock.now() + lifetimeMs })
      total += bytes
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && total <= maxBytes) return
        forget(oldest)
      }
    },
    forget,
  }
}

import type { Clock } from '@amt24/core'

/** Remembers which submissions were left waiting, so that they are not fetched anew in every round. */
export interface CoolDown {
  /** False while the submission rests. */
  isDue(submissionId: string): boolean
  /** It was tried and stays waiting: it rests, each time twice as long as before. */
  rest(submissionId: string): void
  /** It is decided: nothing is remembered of it. */
  forget(submissionId: string): void
}

export interface CoolDownOptions {
  readonly clock: Pick<Clock, 'now'>
  /** First rest, in milliseconds. */
  readonly firstMs: number
  /** Longest rest, in milliseconds. */
  readonly longestMs: number
}

/** Submissions remembered at most; the one that was tried longest ago is forgotten and comes again in the next round. */
const maxRemembered = 10_000

export function createCoolDown({ clock, firstMs, longestMs }: CoolDownOptions): CoolDown {
  const resting = new Map<string, { readonly until: number; readonly ms: number }>()
  return {
    isDue: (submissionId) => (resting.get(submissionId)?.until ?? 0) <= clock.now(),
    rest(submissionId) {
      const before = resting.get(submissionId)
      const ms = Math.min(before ? before.ms * 2 : firstMs, longestMs)
      // Deleted first: a map keeps the order of insertion, and the front is what is forgotten.
      resting.delete(submissionId)
      resting.set(submissionId, { until: clock.now() + ms, ms })
      if (resting.size > maxRemembered) forgetFirst(resting)
    },
    forget: (submissionId) => void resting.delete(submissionId),
  }
}

function forgetFirst(resting: Map<string, unknown>): void {
  for (const submissionId of resting.keys()) {
    resting.delete(submissionId)
    return
  }
}

/** How long a good answer is believed at most, however far away its next one is. */
const longestMs = 60 * 60_000
const mostEntries = 1_000

/** Remembers good answers, so that a thousand applications to one destination ask once. Refusals are never remembered. */
export interface RevocationMemory {
  /** Runs `check`, unless a good answer for this key is remembered or just being asked for. */
  once(key: string, check: () => Promise<number>): Promise<void>
}

/** @param now Milliseconds since the epoch. */
export function createRevocationMemory(now: () => number): RevocationMemory {
  const goodUntil = new Map<string, number>()
  const pending = new Map<string, Promise<void>>()

  async function ask(key: string, check: () => Promise<number>): Promise<void> {
    const until = await check()
    const [oldest] = goodUntil.keys()
    if (oldest !== undefined && goodUntil.size >= mostEntries) goodUntil.delete(oldest)
    goodUntil.set(key, Math.min(until, now() + longestMs))
  }

  return {
    once(key, check) {
      if (now() < (goodUntil.get(key) ?? 0)) return Promise.resolve()
      const running = pending.get(key) ?? ask(key, check).finally(() => pending.delete(key))
      pending.set(key, running)
      return running
    },
  }
}

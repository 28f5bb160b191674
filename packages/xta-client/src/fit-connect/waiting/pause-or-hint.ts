import type { Clock } from '@amt24/core'

/** Resolves when there may be something new, or when `signal` fires. */
export type Hint = (signal: AbortSignal) => Promise<void>

/** Pause between two looks at the service where nobody says otherwise, in milliseconds. */
export const defaultPollIntervalMs = 60_000

/**
 * Waits for `ms` milliseconds or the hint, whichever comes first. A hint that fails is none: polling goes on without it.
 *
 * @returns false when `signal` fired: nothing further is wanted
 */
export async function pauseOrHint(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
  hint?: Hint,
): Promise<boolean> {
  const over = new AbortController()
  const end = (): void => over.abort()
  if (signal?.aborted) return false
  signal?.addEventListener('abort', end, { once: true })
  try {
    const pause = clock.sleep(ms, over.signal)
    await Promise.race([pause, ...(hint ? [hinted(hint, over.signal).catch(() => pause)] : [])])
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    signal?.removeEventListener('abort', end)
    // Whoever lost the race must not wait on.
    over.abort()
  }
  return !signal?.aborted
}

/** Asynchronous, so that a hint of somebody else's that throws at once is one that fails, too. */
async function hinted(hint: Hint, signal: AbortSignal): Promise<void> {
  await hint(signal)
}

import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Clock } from '@amt24/core'
import { pauseOrHint } from './pause-or-hint.js'

describe('pauseOrHint', () => {
  it('ends with the pause', async () => {
    const { clock, wake } = sleepingClock()
    const waiting = pauseOrHint(clock, 60_000, undefined, () => new Promise<void>(() => undefined))
    wake()
    expect(await waiting).toBe(true)
  })

  it('ends with the hint, and wakes whoever lost', async () => {
    const { clock, sleeping } = sleepingClock()
    expect(await pauseOrHint(clock, 60_000, undefined, () => Promise.resolve())).toBe(true)
    expect(sleeping()).toBe(0)
  })

  it.each([
    () => Promise.reject(new Error('no callbacks')),
    () => {
      throw new Error('no callbacks')
    },
  ])('goes on without a hint that fails, at once or later', async (hint) => {
    const { clock, wake } = sleepingClock()
    const waiting = pauseOrHint(clock, 60_000, undefined, hint)
    await new Promise((resolve) => setImmediate(resolve))
    wake()
    expect(await waiting).toBe(true)
  })

  it('says when nothing further is wanted, and leaves no listener', async () => {
    const { clock } = sleepingClock()
    const stop = new AbortController()
    const waiting = pauseOrHint(clock, 60_000, stop.signal)
    stop.abort()
    expect(await waiting).toBe(false)
    expect(await pauseOrHint(clock, 60_000, stop.signal)).toBe(false)
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  })
})

/** A clock on which nobody wakes before `wake` or the signal. */
function sleepingClock() {
  const sleepers = new Set<() => void>()
  const clock: Clock = {
    now: () => 0,
    sleep: (_ms, signal) =>
      new Promise((resolve, reject) => {
        sleepers.add(resolve)
        signal?.addEventListener('abort', () => {
          sleepers.delete(resolve)
          reject(new Error('woken'))
        })
      }),
  }
  return { clock, wake: () => [...sleepers].forEach((resolve) => resolve()), sleeping: () => sleepers.size }
}

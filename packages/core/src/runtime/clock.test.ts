import { getEventListeners } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { systemClock } from './clock.js'

describe('systemClock', () => {
  it('sleeps and leaves no listener on the signal', async () => {
    const { signal } = new AbortController()
    await systemClock.sleep(1, signal)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('does not begin to sleep when the signal has fired', async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort('enough'))).rejects.toBe('enough')
  })

  it('sleeps longer than one timer of Node can', async () => {
    vi.useFakeTimers()
    try {
      let isAwake = false
      const sleeping = systemClock.sleep(3 * 2 ** 31).then(() => (isAwake = true))
      await vi.advanceTimersByTimeAsync(3 * 2 ** 31 - 1)
      expect(isAwake).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await sleeping).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })

  it('wakes with the reason of the signal', async () => {
    const controller = new AbortController()
    const sleeping = systemClock.sleep(60_000, controller.signal)
    controller.abort('enough')
    await expect(sleeping).rejects.toBe('enough')
  })
})

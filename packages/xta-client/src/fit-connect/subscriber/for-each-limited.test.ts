import { describe, expect, it } from 'vitest'
import { forEachLimited } from './for-each-limited.js'

describe('forEachLimited', () => {
  it('never has more at work than it is told, and takes all in their order', async () => {
    const begun: number[] = []
    let running = 0
    let most = 0
    await forEachLimited([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
    })
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('begins nothing after the signal fired, and waits for what was begun', async () => {
    const stop = new AbortController()
    const ended: number[] = []
    const work = async (item: number): Promise<void> => {
      stop.abort()
      await Promise.resolve()
      ended.push(item)
    }
    await forEachLimited([1, 2, 3], 1, work, stop.signal)
    expect(ended).toEqual([1])
  })
})

import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ManualClock } from '../../test/support/manual-clock.js'
import { WatchRound, type Watched } from './watch-round.js'

/** Wants to be looked at every `everyMs`, `times` times. */
function watched(everyMs: number, times = Infinity): Watched & { readonly looks: number[] } {
  const looks: number[] = []
  return {
    looks,
    look: (now) => {
      looks.push(now)
      return looks.length > times ? undefined : everyMs
    },
  }
}

describe('WatchRound', () => {
  it('sleeps once for all, until the first of them must be looked at', async () => {
    const clock = new ManualClock()
    const round = new WatchRound(clock)
    const [slow, fast] = [watched(50), watched(20)]
    round.add(slow)
    round.add(fast)
    expect(clock.sleeping).toBe(1)
    await clock.pass(90)
    expect(fast.looks).toEqual([50, 70, 90])
    expect(clock.sleeping).toBe(1)
  })

  it('leaves no timer behind when the last one is removed and none follows', async () => {
    const clock = new ManualClock()
    const round = new WatchRound(clock)
    const [one, other] = [watched(50), watched(50)]
    round.add(one)
    round.add(other)
    round.remove(one)
    await turn()
    expect(clock.sleeping).toBe(1)
    round.remove(other)
    await turn()
    expect(clock.sleeping).toBe(0)
  })

  it('keeps its timer for the one that follows at once', async () => {
    const clock = new ManualClock()
    const round = new WatchRound(clock)
    const [first, second] = [watched(50), watched(50)]
    round.add(first)
    await clock.pass(10)
    round.remove(first)
    round.add(second)
    await turn()
    expect(clock.sleeping).toBe(1)
    await clock.pass(40)
    expect(second.looks).toEqual([50])
  })

  it('begins anew after its end, and after the last one needed it no more', async () => {
    const clock = new ManualClock()
    const round = new WatchRound(clock)
    const gone = watched(10)
    round.add(gone)
    round.remove(gone)
    await turn()
    const once = watched(10, 1)
    round.add(once)
    await clock.pass(100)
    expect(once.looks).toEqual([0, 10])
    expect(clock.sleeping).toBe(0)
    const later = watched(10)
    round.add(later)
    await clock.pass(10)
    expect(later.looks).toEqual([100, 110])
  })
})

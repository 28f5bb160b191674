import { describe, expect, it } from 'vitest'
import { ManualClock } from '../../test/support/manual-clock.js'
import { DeadlineWatch, type Deadline } from './deadline-watch.js'
import { defaultTimeouts, overallAllowanceMs } from './timeouts.js'

function setUp(requestBytes = 0) {
  const clock = new ManualClock()
  const passed: Deadline[] = []
  const watch = new DeadlineWatch({
    clock,
    requestBytes,
    timeouts: { connectTimeoutMs: 100, idleTimeoutMs: 30, overallTimeoutMs: 200, minThroughputBytesPerSecond: 1_000 },
    onPassed: (deadline) => passed.push(deadline),
  })
  return { clock, passed, watch }
}

describe('DeadlineWatch', () => {
  it('keeps the connect deadline until connected', async () => {
    const { clock, passed } = setUp()
    await clock.pass(99)
    expect(passed).toEqual([])
    await clock.pass(1)
    expect(passed).toEqual(['connect'])
  })

  it('starts the idle deadline with the connection', async () => {
    const { clock, passed, watch } = setUp()
    await clock.pass(90)
    watch.connected()
    await clock.pass(29)
    expect(passed).toEqual([])
    await clock.pass(1)
    expect(passed).toEqual(['idle'])
  })

  it('starts the idle deadline anew with each progress', async () => {
    const { clock, passed, watch } = setUp()
    watch.connected()
    for (let i = 0; i < 5; i++) {
      await clock.pass(25)
      watch.progress()
    }
    expect(passed).toEqual([])
    await clock.pass(30)
    expect(passed).toEqual(['idle'])
  })

  it('ends a trickle by the overall deadline', async () => {
    const { clock, passed, watch } = setUp()
    watch.connected()
    for (let i = 0; i < 20; i++) {
      await clock.pass(20)
      watch.progress(0.001)
    }
    expect(passed).toEqual(['overall'])
  })

  it('extends the overall deadline by what is announced to leave and by what arrives', async () => {
    const { clock, passed, watch } = setUp(1_000)
    watch.connected()
    for (let i = 0; i < 100; i++) {
      await clock.pass(12)
      watch.progress(12)
    }
    expect(passed).toEqual([])
  })

  it('does not count the time in which our own side is busy', async () => {
    const { clock, passed, watch } = setUp()
    watch.connected()
    watch.pause()
    await clock.pass(10_000)
    expect(passed).toEqual([])
    watch.resume()
    await clock.pass(29)
    expect(passed).toEqual([])
    await clock.pass(1)
    expect(passed).toEqual(['idle'])
  })

  it('reports one deadline only and leaves no timer behind', async () => {
    const { clock, passed } = setUp()
    await clock.pass(1_000)
    expect(passed).toEqual(['connect'])
    expect(clock.sleeping).toBe(0)
  })

  it('reports nothing after it was stopped and leaves no timer behind', async () => {
    const { clock, passed, watch } = setUp()
    watch.stop()
    await clock.pass(1_000)
    expect(passed).toEqual([])
    expect(clock.sleeping).toBe(0)
  })
})

describe('overallAllowanceMs', () => {
  it('is the base for an empty exchange and grows with the bytes at the slowest accepted rate', () => {
    expect(overallAllowanceMs(defaultTimeouts, 0)).toBe(30_000)
    expect(overallAllowanceMs(defaultTimeouts, 500_000_000)).toBe(2_030_000)
  })
})

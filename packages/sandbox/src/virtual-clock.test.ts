import { describe, expect, it } from 'vitest'
import { createVirtualClock } from './virtual-clock.js'

describe('createVirtualClock', () => {
  it('runs with its source, ahead by what it was advanced', () => {
    let source = 1000
    const clock = createVirtualClock({ source: () => source, offsetMs: 5 })
    clock.advance(10)
    source = 2000
    expect([clock.now(), clock.offsetMs]).toEqual([2015, 15])
  })

  it.each([-1, NaN, Infinity])('does not move by %d', (ms) => {
    expect(() => createVirtualClock().advance(ms)).toThrow(RangeError)
  })
})

import { describe, expect, it } from 'vitest'
import { fakeClock } from '@amt24/core/testing'
import { createCoolDown } from './cool-down.js'

describe('createCoolDown', () => {
  it('lets what was never left waiting through at once', () => {
    expect(start().coolDown.isDue('a')).toBe(true)
  })

  it('doubles the rest with every attempt, up to the longest', () => {
    const { clock, coolDown } = start({ firstMs: 60, longestMs: 200 })
    for (const rest of [60, 120, 200, 200]) {
      coolDown.rest('a')
      clock.advance(rest - 1)
      expect(coolDown.isDue('a')).toBe(false)
      clock.advance(1)
      expect(coolDown.isDue('a')).toBe(true)
    }
  })

  it('rests one submission and no other', () => {
    const { coolDown } = start()
    coolDown.rest('a')
    expect(coolDown.isDue('b')).toBe(true)
  })

  it('begins anew with a submission that was forgotten', () => {
    const { clock, coolDown } = start({ firstMs: 60, longestMs: 1_000 })
    coolDown.rest('a')
    coolDown.rest('a')
    coolDown.forget('a')
    expect(coolDown.isDue('a')).toBe(true)
    coolDown.rest('a')
    clock.advance(60)
    expect(coolDown.isDue('a')).toBe(true)
  })

  it('remembers 10,000 submissions and forgets the one tried longest ago', () => {
    const { coolDown } = start()
    for (let count = 0; count < 10_000; count++) coolDown.rest(`s${count}`)
    coolDown.rest('s0')
    coolDown.rest('one more')
    expect(coolDown.isDue('s1')).toBe(true)
    expect(coolDown.isDue('s0')).toBe(false)
    expect(coolDown.isDue('s2')).toBe(false)
  })
})

function start({ firstMs = 60_000, longestMs = 3_600_000 } = {}) {
  const clock = fakeClock()
  return { clock, coolDown: createCoolDown({ clock, firstMs, longestMs }) }
}

import { fakeClock } from '@amt24/core/testing'
import { describe, expect, it } from 'vitest'
import { createRevocationMemory } from './revocation-memory.js'

const minute = 60_000

describe('the memory of good answers', () => {
  it('believes an answer no longer than the answer says', async () => {
    const clock = fakeClock()
    const memory = createRevocationMemory(() => clock.now())
    let asked = 0
    const check = () => Promise.resolve(++asked && clock.now() + 10 * minute)
    await memory.once('key', check)
    clock.advance(9 * minute)
    await memory.once('key', check)
    expect(asked).toBe(1)
    clock.advance(minute)
    await memory.once('key', check)
    expect(asked).toBe(2)
  })

  it('does not grow for ever, and keeps keys apart', async () => {
    const clock = fakeClock()
    const memory = createRevocationMemory(() => clock.now())
    let asked = 0
    const check = () => Promise.resolve(++asked && clock.now() + minute)
    for (let key = 0; key <= 1_000; key++) await memory.once(String(key), check)
    expect(asked).toBe(1_001)
    await memory.once('1000', check)
    expect(asked).toBe(1_001)
    await memory.once('0', check)
    expect(asked).toBe(1_002)
  })
})

import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createSpoolBudget, type Room, type SpoolBudget } from './spool-budget.js'

describe('createSpoolBudget', () => {
  it('lets in as many as fit, and the next when room is given back', async () => {
    const budget = createSpoolBudget(100)
    const first = await budget.reserve(60)
    await budget.reserve(40)
    const third = asked(budget, 10)
    expect(await third.isIn()).toBe(false)
    first.release()
    expect(await third.isIn()).toBe(true)
  })

  it('lets one in that is larger than the budget, alone', async () => {
    const budget = createSpoolBudget(100)
    const small = await budget.reserve(1)
    const large = asked(budget, 1_000)
    expect(await large.isIn()).toBe(false)
    small.release()
    expect(await large.isIn()).toBe(true)
    const next = asked(budget, 1)
    expect(await next.isIn()).toBe(false)
  })

  it('serves in the order of asking, so that a large one is not starved by small ones', async () => {
    const budget = createSpoolBudget(100)
    const first = await budget.reserve(60)
    const large = asked(budget, 90)
    const small = asked(budget, 10)
    expect(await small.isIn()).toBe(false)
    first.release()
    expect(await large.isIn()).toBe(true)
    expect(await small.isIn()).toBe(true)
  })

  it('ends with several large ones, because nobody who holds room waits for more', async () => {
    const budget = createSpoolBudget(100)
    let most = 0
    let inside = 0
    const work = async (): Promise<void> => {
      const room = await budget.reserve(80)
      most = Math.max(most, ++inside)
      await Promise.resolve()
      room.shrinkTo(30)
      await Promise.resolve()
      inside--
      room.release()
    }
    await Promise.all(Array.from({ length: 20 }, work))
    expect(most).toBe(1)
    await budget.reserve(100)
  })

  it('takes back what was reserved and not needed', async () => {
    const budget = createSpoolBudget(100)
    const first = await budget.reserve(100)
    const second = asked(budget, 70)
    first.shrinkTo(30)
    expect(await second.isIn()).toBe(true)
    first.shrinkTo(90)
    expect(await asked(budget, 1).isIn()).toBe(false)
  })

  it('counts room once that is given back twice', async () => {
    const budget = createSpoolBudget(100)
    const first = await budget.reserve(50)
    await budget.reserve(50)
    first.release()
    first.release()
    await budget.reserve(50)
    expect(await asked(budget, 1).isIn()).toBe(false)
  })

  it('lets whoever waits go when the signal fires, serves those behind, and leaves no listener', async () => {
    const budget = createSpoolBudget(100)
    await budget.reserve(60)
    const stop = new AbortController()
    const large = budget.reserve(90, stop.signal)
    const small = asked(budget, 40)
    stop.abort(new Error('enough'))
    await expect(large).rejects.toThrow('enough')
    expect(await small.isIn()).toBe(true)
    await expect(budget.reserve(1, stop.signal)).rejects.toThrow('enough')
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  })

  it('says when somebody has to wait', async () => {
    const waits: number[] = []
    const budget = createSpoolBudget(10, (bytes) => waits.push(bytes))
    await budget.reserve(10)
    asked(budget, 5)
    await Promise.resolve()
    expect(waits).toEqual([5])
  })
})

function asked(budget: SpoolBudget, bytes: number) {
  let room: Room | undefined
  void budget.reserve(bytes).then((reserved) => (room = reserved))
  return {
    async isIn(): Promise<boolean> {
      await new Promise((resolve) => setImmediate(resolve))
      return room !== undefined
    },
  }
}

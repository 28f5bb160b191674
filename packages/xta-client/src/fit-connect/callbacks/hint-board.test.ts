import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Callback } from './callback.js'
import { HintBoard } from './hint-board.js'

const a = '00000000-0000-4000-8000-00000000000a'
const b = '00000000-0000-4000-8000-00000000000b'
const about = (destinationId: string, caseId?: string): Callback => ({
  kind: 'new-events',
  events: [{ destinationId, caseId }],
})

/** True when the promise is settled by now, without any timer. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false
  void promise.then(() => (settled = true))
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  return settled
}

describe('HintBoard', () => {
  it('wakes who waits for the case, and who waits for the destination', async () => {
    const board = new HintBoard()
    const waits = [board.next({ caseId: b }), board.next({ destinationId: a.toUpperCase() }), board.next({})]
    board.announce(about(a, b))
    await expect(Promise.all(waits)).resolves.toHaveLength(3)
  })

  it('wakes everybody who waits for the same case', async () => {
    const board = new HintBoard()
    const waits = [board.next({ caseId: b }), board.next({ caseId: b })]
    board.announce(about(a, b))
    await expect(Promise.all(waits)).resolves.toHaveLength(2)
  })

  it('lets others wait', async () => {
    const board = new HintBoard()
    const other = board.next({ destinationId: b })
    const otherCase = board.next({ caseId: a, destinationId: a })
    board.announce(about(a))
    expect(await isSettled(other)).toBe(false)
    expect(await isSettled(otherCase)).toBe(false)
  })

  it('does not lose a hint that comes between two waits, and gives it once', async () => {
    const board = new HintBoard()
    board.announce(about(a))
    board.announce(about(a))
    await board.next({ destinationId: a })
    expect(await isSettled(board.next({ destinationId: a }))).toBe(false)
  })

  it('does not keep a hint that woke somebody', async () => {
    const board = new HintBoard()
    const waiting = board.next({ destinationId: a })
    board.announce(about(a))
    await waiting
    expect(await isSettled(board.next({ destinationId: a }))).toBe(false)
  })

  it('ends the wait with the signal and forgets it', async () => {
    const board = new HintBoard()
    const controller = new AbortController()
    const waiting = board.next({ destinationId: a }, controller.signal)
    controller.abort()
    await waiting
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    await board.next({ destinationId: a }, AbortSignal.abort())
    board.announce(about(a))
    await board.next({ destinationId: a })
  })

  it('leaves no listener on the signal of a wait that a hint ended', async () => {
    const board = new HintBoard()
    const { signal } = new AbortController()
    const waiting = board.next({ destinationId: a }, signal)
    board.announce(about(a))
    await waiting
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('wakes everybody by the older callback, which names no destination', async () => {
    const board = new HintBoard()
    const waits = [board.next({ destinationId: a }), board.next({ caseId: b })]
    board.announce({ kind: 'new-submissions', submissions: [{ submissionId: b }] })
    await expect(Promise.all(waits)).resolves.toHaveLength(2)
  })

  it('wakes nobody by a callback of an unknown type', async () => {
    const board = new HintBoard()
    const waiting = board.next({})
    board.announce({ kind: 'unknown', type: 'urn:example' })
    expect(await isSettled(waiting)).toBe(false)
  })

  it('forgets the oldest of more than ten thousand hints that nobody asks for', async () => {
    const board = new HintBoard()
    const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
    for (let number = 0; number < 10_001; number++) board.announce(about(idOf(number)))
    expect(await isSettled(board.next({ destinationId: idOf(0) }))).toBe(false)
    expect(await isSettled(board.next({ destinationId: idOf(10_000) }))).toBe(true)
  })
})

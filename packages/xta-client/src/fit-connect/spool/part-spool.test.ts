import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../test/fixtures/pieces.js'
import type { Spool } from './index.js'
import { createSpoolBudget } from './spool-budget.js'
import { createPartSpool } from './part-spool.js'

const gigabyte = 1024 ** 3
const open = () => Promise.resolve({ body: piecesOf(Buffer.alloc(0)) })

/** A spool that says how much it may write, and pretends that every part has one size. */
function pretending(size: number) {
  const limits: unknown[] = []
  const spool: Spool = {
    write: (_pieces, { maxBytes } = {}) => {
      limits.push(maxBytes)
      return Promise.resolve({ size, read: () => piecesOf(Buffer.alloc(0)), dispose: () => Promise.resolve() })
    },
  }
  return { spool, limits }
}

describe('createPartSpool', () => {
  it('takes two gigabytes at most for one submission or reply, however many attachments it has', async () => {
    const { spool, limits } = pretending(gigabyte - 5)
    const spooled = createPartSpool({
      ...{ open, spool, budget: createSpoolBudget(gigabyte), signal: undefined },
      ...{ parts: 3, maxAttachmentBytes: 2 * gigabyte },
    })
    for (const id of ['a', 'b', 'c']) await spooled.fetchPart(id, 2 * gigabyte)
    expect(limits).toEqual([2 * gigabyte, gigabyte + 5, 10])
  })

  it('gives back what missing attachments do not need as soon as all were asked for', async () => {
    const { spool } = pretending(100)
    const budget = createSpoolBudget(1_000_000)
    const spooled = createPartSpool({
      ...{ open, spool, budget, signal: undefined },
      ...{ parts: 10, maxAttachmentBytes: 50_000 },
    })
    await spooled.fetchPart('a', 50_000)
    const others = budget.reserve(999_900)
    let isIn = false
    void others.then(() => (isIn = true))
    await Promise.resolve()
    expect(isIn).toBe(false)
    spooled.settle()
    await others
    expect(isIn).toBe(true)
  })
})

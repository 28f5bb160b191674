import { expect, it } from 'vitest'
import { piecesOf } from '../../../test/fixtures/pieces.js'
import type { Spool } from '../spool/index.js'
import { createReplySpool } from './reply-spool.js'

it('takes two gigabytes of the disk at most, however many attachments a reply has', async () => {
  const limits: unknown[] = []
  let disposed = 0
  const spool: Spool = {
    write: (_pieces, { maxBytes } = {}) => {
      limits.push(maxBytes)
      const dispose = (): Promise<void> => {
        disposed++
        return Promise.resolve()
      }
      return Promise.resolve({ size: 1024 ** 3 - 5, read: () => piecesOf(Buffer.alloc(0)), dispose })
    },
  }
  const api = { openAttachment: () => Promise.resolve({ body: piecesOf(Buffer.alloc(0)) }) }
  const parts = createReplySpool({ api, spool, replyId: 'reply', signal: undefined })
  for (const id of ['a', 'b', 'c']) await parts.fetchPart(id, 2 * 1024 ** 3)
  expect(limits).toEqual([2 * 1024 ** 3, 1024 ** 3 + 5, 10])
  expect(parts.isReleased).toBe(false)
  await parts.release()
  expect([parts.isReleased, disposed]).toEqual([true, 3])
})

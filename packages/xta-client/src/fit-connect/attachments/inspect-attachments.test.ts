import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentId } from '../../../test/fixtures/scene.js'
import { sha512Hex } from '../crypto/index.js'
import { inspectContent } from './inspect-attachments.js'

const inspect = (pieces: readonly Uint8Array[], rangeBytes: number, maxBytes = 10_000) => {
  const open = async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece)
  }
  return inspectContent({ id: attachmentId, content: { open } }, { maxBytes, rangeBytes })
}

describe('inspectContent', () => {
  it('hashes the whole and every range, wherever the pieces are cut', async () => {
    const anyPieces = fc.array(fc.uint8Array({ minLength: 0, maxLength: 40 }), { minLength: 1, maxLength: 12 })
    const anyContent = anyPieces.filter((pieces) => pieces.some(({ length }) => length > 0))
    await fc.assert(
      fc.asyncProperty(anyContent, fc.integer({ min: 1, max: 60 }), async (pieces, rangeBytes) => {
        const whole = Buffer.concat(pieces)
        const { size, sha512, ranges } = await inspect(pieces, rangeBytes)
        expect({ size, sha512 }).toEqual({ size: whole.length, sha512: sha512Hex(whole) })
        expect(ranges).toHaveLength(Math.ceil(whole.length / rangeBytes))
        for (const [index, range] of ranges.entries()) {
          const bytes = whole.subarray(index * rangeBytes, (index + 1) * rangeBytes)
          expect(range).toEqual({ start: index * rangeBytes, size: bytes.length, sha512: sha512Hex(bytes) })
        }
      }),
    )
  })

  it('takes exactly the largest content, not a byte more', async () => {
    await expect(inspect([new Uint8Array(100)], 1_000, 100)).resolves.toMatchObject({ size: 100 })
    await expect(inspect([new Uint8Array(100), new Uint8Array(1)], 1_000, 100)).rejects.toMatchObject({
      code: 'attachment-too-large',
    })
  })

  it('refuses content that is empty, however many pieces it has', async () => {
    await expect(inspect([new Uint8Array(0), new Uint8Array(0)], 10)).rejects.toMatchObject({
      code: 'attachment-empty',
    })
  })
})

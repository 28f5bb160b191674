import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../test/fixtures/pieces.js'
import { readLimited } from './read-limited.js'

describe('readLimited', () => {
  it.each([[[]], [[1]], [[0, 1, 0, 3]], [[64, 1, 200]]])('puts pieces of %j bytes together', async (sizes) => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
    expect(Buffer.from((await readLimited(piecesOf(bytes, ...sizes), 300)) ?? []).equals(bytes)).toBe(true)
  })

  it('reads exactly its limit, and nothing of what is larger', async () => {
    expect(await readLimited(piecesOf(Buffer.from('abcd'), 2), 4)).toHaveLength(4)
    expect(await readLimited(piecesOf(Buffer.from('abcde'), 2), 4)).toBeUndefined()
    expect(await readLimited(piecesOf(Buffer.alloc(0)), 1)).toHaveLength(0)
  })

  it('keeps no piece, so that many tiny ones take no more than their bytes', async () => {
    const piece = Buffer.from('a')
    async function* reused(): AsyncGenerator<Uint8Array> {
      for (const letter of 'Muster') {
        piece.write(letter)
        yield await Promise.resolve(piece)
      }
    }
    expect(Buffer.from((await readLimited(reused(), 1_000)) ?? []).toString()).toBe('Muster')
  })

  it('holds one buffer of the body, not one for each piece', async () => {
    const read = await readLimited(piecesOf(Buffer.alloc(1_000), ...Array.from({ length: 1_000 }, () => 1)), 1_500)
    expect(read?.buffer.byteLength).toBeLessThanOrEqual(1_500)
  })
})

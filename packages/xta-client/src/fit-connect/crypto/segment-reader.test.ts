import { describe, expect, it } from 'vitest'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { SegmentReader } from './segment-reader.js'

const tooLong = () => new Error('too long')
const everyCut = [1, 2, 3, 7, 100]

function read(text: string, pieceBytes = 100): SegmentReader {
  const sizes = Array.from({ length: Math.ceil(text.length / pieceBytes) }, () => pieceBytes)
  return new SegmentReader(piecesOf(Buffer.from(text, 'latin1'), ...sizes))
}

describe('SegmentReader', () => {
  it('reads one segment after the other, wherever the pieces are cut', async () => {
    for (const pieceBytes of everyCut) {
      const segments = read('abc..defg.hi', pieceBytes)
      expect(await segments.short(3, tooLong)).toBe('abc')
      expect(await segments.short(3, tooLong)).toBe('')
      expect((await collect(segments.long())).toString()).toBe('defg')
      expect(await segments.last(2, tooLong)).toBe('hi')
    }
  })

  it('refuses a segment as soon as there is one character too many', async () => {
    for (const pieceBytes of everyCut) {
      await expect(read('abcd.', pieceBytes).short(3, tooLong)).rejects.toThrow('too long')
      await expect(read('abcd', pieceBytes).last(3, tooLong)).rejects.toThrow('too long')
    }
  })

  it('finds a dot in the last segment, also where it is as long as may be', async () => {
    for (const pieceBytes of everyCut)
      for (const text of ['.', 'a.', 'abc.', 'a.b'])
        await expect(read(text, pieceBytes).last(3, tooLong)).rejects.toMatchObject({
          code: 'jwe-malformed',
          facts: { rule: 'segments' },
        })
  })

  it('misses the dot behind a segment that ends without', async () => {
    for (const text of ['', 'abc']) {
      const ending = { code: 'jwe-malformed', facts: { rule: 'segments' } }
      await expect(read(text).short(3, tooLong)).rejects.toMatchObject(ending)
      await expect(collect(read(text).long())).rejects.toMatchObject(ending)
    }
  })

  it('hands out no empty pieces', async () => {
    const sizes: number[] = []
    for await (const piece of read('abc.', 1).long()) sizes.push(piece.length)
    expect(sizes).toEqual([1, 1, 1])
  })

  it('lets go of a source once it is closed, and of one that cannot be closed', async () => {
    let isClosed = false
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('abc.def')
      } finally {
        isClosed = true
      }
    }
    const segments = new SegmentReader(watched())
    await segments.short(3, tooLong)
    expect(isClosed).toBe(false)
    await segments.close()
    expect(isClosed).toBe(true)

    const bare = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined } as const) }),
    }
    await expect(new SegmentReader(bare).close()).resolves.toBeUndefined()
  })
})

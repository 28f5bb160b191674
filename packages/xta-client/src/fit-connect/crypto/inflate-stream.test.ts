import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { FitConnectError } from '../errors.js'
import { inflateUpTo } from './inflate-stream.js'

const content = Buffer.from('Musterweg 1, '.repeat(20_000))
const deflated = deflateRawSync(content)

/** The pieces of `bytes`, then what `end` does; remembers whether the reader let go of them. */
function watched(bytes: Uint8Array, end: () => void = () => undefined) {
  const source = { isOpen: false, pieces: read() }
  async function* read(): AsyncGenerator<Uint8Array> {
    source.isOpen = true
    try {
      yield* piecesOf(bytes, 100, 200)
      end()
    } finally {
      source.isOpen = false
    }
  }
  return source
}

describe('inflateUpTo', () => {
  it('hands out what was deflated, wherever it was cut', async () => {
    const source = watched(deflated)
    expect((await collect(inflateUpTo(content.length, source.pieces, 'key-1'))).equals(content)).toBe(true)
    expect(source.isOpen).toBe(false)
  })

  it('hands out no piece beyond the limit, and lets go of the source', async () => {
    const source = watched(deflated)
    let handedOut = 0
    const reading = (async () => {
      for await (const piece of inflateUpTo(100_000, source.pieces, 'key-1')) handedOut += piece.byteLength
    })()
    await expect(reading).rejects.toMatchObject({
      code: 'jwe-not-permitted',
      facts: { rule: 'inflated-size', maxInflatedBytes: 100_000 },
    })
    expect(handedOut).toBeGreaterThan(0)
    expect(handedOut).toBeLessThanOrEqual(100_000)
    expect(source.isOpen).toBe(false)
  })

  it.each([
    ['is not compressed', Buffer.from('no deflated content at all')],
    ['ends too early', deflated.subarray(0, -10)],
    ['is empty', Buffer.alloc(0)],
  ])('fails like a damaged part where the content %s', async (_what, bytes) => {
    const source = watched(bytes)
    await expect(collect(inflateUpTo(content.length, source.pieces, 'key-1'))).rejects.toMatchObject({
      code: 'jwe-decryption-failed',
      facts: { kid: 'key-1' },
    })
    expect(source.isOpen).toBe(false)
  })

  it.each([
    ['a failure of ours', new FitConnectError('spool-unavailable', { message: 'The spool is gone.' })],
    ['a failure of the system', Object.assign(new Error('no such file'), { code: 'ENOENT', errno: -2 })],
    ['a failure with a number of its own', Object.assign(new Error('broken'), { errno: -3 })],
    ['a failure with a code alone', Object.assign(new Error('broken'), { code: 'Z_OF_ANOTHER_KIND' })],
  ])('passes %s of the source on as it is', async (_what, failure) => {
    const { pieces } = watched(deflated.subarray(0, 400), () => {
      throw failure
    })
    await expect(collect(inflateUpTo(content.length, pieces, 'key-1'))).rejects.toBe(failure)
  })

  it('lets go of the source when its reader stops', async () => {
    const source = watched(deflated)
    for await (const piece of inflateUpTo(content.length, source.pieces, 'key-1')) if (piece.byteLength > 0) break
    expect(source.isOpen).toBe(false)
  })
})

import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { destinationDecryptionKeys, destinationEncryption } from '../../../test/fixtures/keys.js'
import { spooledInMemory } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { inflateUpTo } from './inflate-stream.js'
import { decodeSegment, parseHead } from './jwe-head.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { openSpooled } from './open-spooled.js'
import { sealStream } from './seal-stream.js'

const { publicJwk, kid } = destinationEncryption()

describe('Sealing stops reading', () => {
  it('as soon as the content is larger than announced, also where it never ends', async () => {
    let read = 0
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* endless(): AsyncGenerator<Uint8Array> {
      while (read < 1_000) {
        read += 10
        yield Buffer.alloc(10)
      }
    }
    const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
    const { body } = sealStream({ size: 25, open: endless }, { key, contentType: 'a/b' })
    let left = ''
    const reading = (async () => {
      for await (const piece of body.open()) left += Buffer.from(piece).toString()
    })()
    await expect(reading).rejects.toMatchObject({ code: 'attachment-changed', facts: { rule: 'size' } })
    expect(read).toBe(30)
    expect(left.length).toBeLessThan(body.size)
  })
})

describe('Opening stops reading', () => {
  it.each([
    ['as it is', {}],
    ['compressed', { zip: 'DEF' }],
  ])('when the signal comes in the middle of a part that is %s', async (_how, header) => {
    const content = Buffer.alloc(10_000, 'x')
    const plain = 'zip' in header ? deflateRawSync(content, { level: 0 }) : content
    const inner = spooledInMemory(handMadeJwe({ plain, header }), 1_000)
    const aborting = new AbortController()
    let passes = 0
    let piecesOfSecond = 0
    const part = {
      ...inner,
      async *read(start?: number) {
        const isSecond = ++passes === 2
        for await (const piece of inner.read(start)) {
          if (isSecond && ++piecesOfSecond === 3) aborting.abort()
          yield piece
        }
      },
    }
    const attempt = openSpooled(part, await destinationDecryptionKeys(), { signal: aborting.signal })
    await expect(attempt).rejects.toMatchObject({ code: 'aborted' })
    expect(passes).toBe(2)
    expect(piecesOfSecond).toBeLessThan(6)
  })

  it('of a source that never ends, when its reader stops', async () => {
    const deflated = deflateRawSync(Buffer.alloc(10_000, 'x'), { level: 0 })
    const source = { isOpen: false }
    async function* endless(): AsyncGenerator<Uint8Array> {
      source.isOpen = true
      try {
        yield deflated.subarray(0, 9_000)
        for (;;) {
          await new Promise(setImmediate)
          yield Buffer.alloc(0)
        }
      } finally {
        source.isOpen = false
      }
    }
    for await (const piece of inflateUpTo(20_000, endless(), 'key-1')) if (piece.byteLength > 0) break
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
    expect(source.isOpen).toBe(false)
  })
})

describe('A header that is no base64url', () => {
  it('is called the header', () => {
    const refused = expect.objectContaining({ code: 'jwe-malformed', facts: { rule: 'header' } }) as Error
    expect(() => parseHead('e30=', 'AAAA', 'A'.repeat(16))).toThrow(refused)
    expect(() => decodeSegment('e30=', 'header')).toThrow(refused)
  })
})

import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { compactDecrypt, importJWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { destinationDecryptionKeys, destinationEncryption } from '../../../test/fixtures/keys.js'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { decrypt } from './decrypt.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { sealStream, type SealSource } from './seal-stream.js'

const { publicJwk, privateJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
const options = { key, contentType: 'application/pdf' }
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex')

let joseKey: Awaited<ReturnType<typeof importJWK>>
beforeAll(async () => {
  joseKey = await importJWK({ ...privateJwk, kty: 'RSA', key_ops: ['decrypt'] }, 'RSA-OAEP-256')
})

function sourceOf(content: Uint8Array, ...sizes: readonly number[]): SealSource {
  return { size: content.byteLength, sha512: sha512(content), open: () => piecesOf(content, ...sizes) }
}

describe('sealStream', () => {
  it.each([0, 1, 2, 3, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 3_000_001])(
    'writes %i bytes that jose reads, and announces exactly the size of the result',
    async (size) => {
      const content = randomBytes(size)
      const { body } = sealStream(sourceOf(content, 1, 70_000, 2), options)
      const jwe = await collect(body.open())
      expect(jwe.byteLength).toBe(body.size)
      const opened = await compactDecrypt(jwe, joseKey)
      expect(Buffer.from(opened.plaintext).equals(content)).toBe(true)
      expect(opened.protectedHeader).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty: 'application/pdf' })
    },
  )

  it('writes the same wherever the content is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(50)), async (content, sizes) => {
        const jwe = await collect(sealStream(sourceOf(content, ...sizes), options).body.open())
        expect(Uint8Array.from((await compactDecrypt(jwe, joseKey)).plaintext)).toEqual(content)
      }),
      { numRuns: 30 },
    )
  })

  it('draws a new key and IV whenever the body is opened', async () => {
    const { body } = sealStream(sourceOf(Buffer.from('content')), options)
    const [first, again] = [await collect(body.open()), await collect(body.open())].map((jwe) =>
      jwe.toString().split('.'),
    )
    expect(again?.[0]).toBe(first?.[0])
    for (const segment of [1, 2, 3, 4]) expect(again?.[segment]).not.toBe(first?.[segment])
  })

  it('tells the tag of the body that was read to its end last', async () => {
    const sealed = sealStream(sourceOf(randomBytes(200_000)), options)
    expect(() => sealed.authenticationTag()).toThrow(TypeError)
    const first = (await collect(sealed.body.open())).toString()
    expect(sealed.authenticationTag()).toBe(first.split('.')[4])
    for await (const piece of sealed.body.open()) if (piece.byteLength > 60_000) break
    expect(sealed.authenticationTag()).toBe(first.split('.')[4])
    const second = (await collect(sealed.body.open())).toString()
    expect(sealed.authenticationTag()).toBe(second.split('.')[4])
  })

  it('hands out pieces that stay as they are when the source uses its buffer again', async () => {
    const content = randomBytes(150_000)
    const source: SealSource = {
      ...sourceOf(content),
      // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
      async *open() {
        const buffer = Buffer.alloc(10_000)
        for (let at = 0; at < content.length; at += buffer.length) {
          content.copy(buffer, 0, at)
          yield buffer
          buffer.fill(0)
        }
      },
    }
    const jwe = await collect(sealStream(source, options).body.open())
    expect(Buffer.from((await decrypt(jwe, await destinationDecryptionKeys())).content).equals(content)).toBe(true)
  })

  it.each<[string, Partial<SealSource>, string]>([
    ['grows', { size: 9_999 }, 'size'],
    ['shrinks', { size: 10_001 }, 'size'],
    ['is emptied', { open: () => piecesOf(new Uint8Array(0)) }, 'size'],
    ['keeps its size and changes', { sha512: sha512(Buffer.from('what was inspected')) }, 'hash'],
  ])('never completes a JWE of content that %s meanwhile', async (_what, change, rule) => {
    const sealed = sealStream({ ...sourceOf(randomBytes(10_000), 4_000), ...change }, options)
    let left = ''
    const reading = (async () => {
      for await (const piece of sealed.body.open()) left += Buffer.from(piece).toString()
    })()
    await expect(reading).rejects.toMatchObject({ code: 'attachment-changed', isRetryable: true, facts: { rule } })
    expect(left.split('.')).toHaveLength(4)
    expect(() => sealed.authenticationTag()).toThrow(TypeError)
  })

  it('compares only the size where no hash is known yet', async () => {
    const content = randomBytes(100)
    const { body } = sealStream({ size: 100, open: () => piecesOf(content) }, options)
    expect((await collect(body.open())).byteLength).toBe(body.size)
  })

  it('passes on what the source throws', async () => {
    const failure = new Error('The disk is gone.')
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(100)
      throw failure
    }
    const { body } = sealStream({ size: 200, open: failing }, options)
    await expect(collect(body.open())).rejects.toBe(failure)
  })

  it('closes a source that is not read to its end', async () => {
    let isClosed = false
    // eslint-disable-next-line @typescript-eslint/require-await -- Sources are async iterables.
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.alloc(100)
        yield Buffer.alloc(100)
      } finally {
        isClosed = true
      }
    }
    let pieces = 0
    const { body } = sealStream({ size: 200, open: watched }, options)
    for await (const piece of body.open()) if (piece.byteLength > 0 && ++pieces === 2) break
    expect(isClosed).toBe(true)
  })

  it.each([-1, 1.5, Number.NaN, Infinity])('refuses the size %d before anything is read', (size) => {
    expect(() => sealStream({ size, open: () => piecesOf(new Uint8Array(0)) }, options)).toThrow(RangeError)
  })
})

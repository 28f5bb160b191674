import { createHash, randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { CompactEncrypt, importJWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { destinationDecryptionKeys, destinationEncryption, foreignEncryption } from '../../../test/fixtures/keys.js'
import { collect, piecesOf, spooledInMemory } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { createFileSpool } from '../spool/index.js'
import { decrypt } from './decrypt.js'
import { importDecryptionKeys, type DecryptionKeys } from './decryption-keys.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { authenticationTagOfSpooled, openSpooled } from './open-spooled.js'
import { sealStream } from './seal-stream.js'

const { publicJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex')

let keys: DecryptionKeys
let joseKey: Awaited<ReturnType<typeof importJWK>>
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  joseKey = await importJWK({ kty: 'RSA', n: String(publicJwk.n), e: 'AQAB' }, 'RSA-OAEP-256')
})

function madeByJose(content: Uint8Array, header: object = {}): Promise<string> {
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, ...header })
    .encrypt(joseKey)
}

describe('openSpooled', () => {
  it.each([0, 1, 2, 3, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 3_000_001])(
    'opens %i bytes that jose wrote, as often as wanted',
    async (size) => {
      const content = randomBytes(size)
      const part = spooledInMemory(await madeByJose(content, { cty: 'application/pdf' }))
      const hash = createHash('sha512')
      const opened = await openSpooled(part, keys, { hash })
      expect(opened).toMatchObject({ size, contentType: 'application/pdf' })
      expect(hash.digest('hex')).toBe(sha512(content))
      for (let time = 0; time < 2; time++) expect((await collect(opened.open())).equals(content)).toBe(true)
    },
  )

  it('opens what jose wrote wherever the spool cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 200 }),
        async (content, pieceBytes) => {
          const opened = await openSpooled(spooledInMemory(await madeByJose(content), pieceBytes), keys)
          expect(Uint8Array.from(await collect(opened.open()))).toEqual(content)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('opens a file of several megabytes that was sealed as a stream, in two readings at once', async () => {
    const content = randomBytes(5_000_003)
    const { body } = sealStream({ size: content.length, open: () => piecesOf(content) }, { key, contentType: 'a/b' })
    const part = await createFileSpool().write(body.open())
    try {
      const opened = await openSpooled(part, keys)
      const readings = await Promise.all([collect(opened.open()), collect(opened.open())])
      for (const reading of readings) expect(reading.equals(content)).toBe(true)
    } finally {
      await part.dispose()
    }
  })

  it('hands out pieces that later ones do not overwrite', async () => {
    const content = randomBytes(300_000)
    const opened = await openSpooled(spooledInMemory(await madeByJose(content)), keys)
    const kept: Uint8Array[] = []
    for await (const piece of opened.open()) kept.push(piece)
    expect(Buffer.concat(kept).equals(content)).toBe(true)
  })

  it('never hands out anything of a part in which a single byte was changed', async () => {
    const jwe = Buffer.from(await madeByJose(Buffer.from('Erika Muster-Beispiel, Musterweg 1')))
    await fc.assert(
      fc.asyncProperty(fc.nat(jwe.length - 1), fc.integer({ min: 1, max: 255 }), async (position, difference) => {
        const changed = Buffer.from(jwe)
        changed[position] = (changed[position] ?? 0) ^ difference
        await expect(openSpooled(spooledInMemory(changed, 40), keys)).rejects.toMatchObject({
          code: expect.stringMatching(/^jwe-(malformed|not-permitted|key-unknown|decryption-failed)$/) as string,
        })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['header', 0],
    ['encrypted key', 1],
    ['IV', 2],
    ['ciphertext', 3],
    ['tag', 4],
  ])('refuses a changed %s', async (_what, index) => {
    const jwe = await madeByJose(randomBytes(100_000))
    const changed = index === 0 ? withMembers(jwe, 0, { cty: 'application/xml' }) : withSegment(jwe, index, flipped)
    await expect(openSpooled(spooledInMemory(changed), keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })

  it('refuses a tag of 4 bytes that would verify', async () => {
    await expect(openSpooled(spooledInMemory(handMadeJwe({ tagLength: 4 })), keys)).rejects.toMatchObject({
      code: 'jwe-malformed',
      facts: { rule: 'tag' },
    })
  })

  it('refuses a content-encryption key of another length, and an encrypted key of another', async () => {
    const shortKey = handMadeJwe({ contentKey: randomBytes(16) })
    const longWrapped = withSegment(handMadeJwe({}), 1, (segment) =>
      Buffer.concat([Buffer.of(0), Buffer.from(segment, 'base64url')]).toString('base64url'),
    )
    for (const jwe of [shortKey, longWrapped])
      await expect(openSpooled(spooledInMemory(jwe), keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })

  it('tells an unknown kid from a damaged part, because it is our own trouble', async () => {
    const others = await importDecryptionKeys([foreignEncryption().privateJwk])
    await expect(openSpooled(spooledInMemory(handMadeJwe({})), others)).rejects.toMatchObject({
      code: 'jwe-key-unknown',
    })
  })

  it('reads the compressed parts of older senders as often as wanted', async () => {
    const content = Buffer.from('{"a":1}'.repeat(50_000))
    const part = spooledInMemory(handMadeJwe({ plain: deflateRawSync(content), header: { zip: 'DEF' } }))
    const hash = createHash('sha512')
    const opened = await openSpooled(part, keys, { hash })
    expect(opened.size).toBe(content.length)
    expect(hash.digest('hex')).toBe(sha512(content))
    for (let time = 0; time < 2; time++) expect((await collect(opened.open())).equals(content)).toBe(true)
  })

  it('stops inflating at the limit, which is 20 MiB by default', async () => {
    const zeros = (bytes: number) =>
      spooledInMemory(handMadeJwe({ plain: deflateRawSync(Buffer.alloc(bytes)), header: { zip: 'DEF' } }))
    const tooLarge = { code: 'jwe-not-permitted', facts: { rule: 'inflated-size' } }
    const bomb = zeros(1_000_000)
    await expect(openSpooled(bomb, keys, { maxInflatedBytes: 999_999 })).rejects.toMatchObject(tooLarge)
    expect((await openSpooled(bomb, keys, { maxInflatedBytes: 1_000_000 })).size).toBe(1_000_000)
    await expect(openSpooled(zeros(20 * 1024 * 1024 + 1), keys)).rejects.toMatchObject(tooLarge)
  })

  it.each<[string, Uint8Array]>([
    ['that cannot be read', Buffer.of(7, 7, 7)],
    ['that is cut', deflateRawSync(randomBytes(1_000)).subarray(0, 500)],
    ['of nothing', Buffer.alloc(0)],
  ])('refuses compression %s, as in memory', async (_what, plain) => {
    const jwe = handMadeJwe({ plain, header: { zip: 'DEF' } })
    await expect(openSpooled(spooledInMemory(jwe), keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
    await expect(decrypt(jwe, keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })

  it('verifies compressed content before it inflates any of it', async () => {
    // So much that the inflater would have handed out more than the limit long before the tag arrives.
    const large = handMadeJwe({ plain: deflateRawSync(randomBytes(1_000_000)), header: { zip: 'DEF' } })
    const forged = withSegment(large, 4, flipped)
    await expect(openSpooled(spooledInMemory(forged), keys, { maxInflatedBytes: 10 })).rejects.toMatchObject({
      code: 'jwe-decryption-failed',
    })
  })

  it('ends with the signal in the first pass and in a later one', async () => {
    const part = spooledInMemory(await madeByJose(randomBytes(300_000)))
    await expect(openSpooled(part, keys, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })

    const opened = await openSpooled(part, keys)
    const aborting = new AbortController()
    const reading = (async () => {
      for await (const piece of opened.open({ signal: aborting.signal })) if (piece.byteLength > 0) aborting.abort()
    })()
    await expect(reading).rejects.toMatchObject({ code: 'aborted' })
  })

  it('lets go of the spool whenever it stops reading', async () => {
    const jwe = await madeByJose(randomBytes(300_000))
    let open = 0
    const inner = spooledInMemory(jwe)
    const watched = {
      ...inner,
      async *read(start?: number) {
        open++
        try {
          yield* inner.read(start)
        } finally {
          open--
        }
      },
    }
    const opened = await openSpooled(watched, keys)
    expect(open).toBe(0)
    for await (const piece of opened.open()) if (piece.byteLength > 0) break
    expect(open).toBe(0)
    await expect(openSpooled(watched, await importDecryptionKeys([]))).rejects.toMatchObject({
      code: 'jwe-key-unknown',
    })
    expect(open).toBe(0)
  })

  it('says so when the spooled bytes are other ones in a later pass', async () => {
    const first = await madeByJose(randomBytes(1_000))
    let current = first
    const part = { ...spooledInMemory(first), read: (start?: number) => spooledInMemory(current).read(start) }
    const opened = await openSpooled(part, keys)
    current = withSegment(first, 3, flipped)
    await expect(collect(opened.open())).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })
})

describe('authenticationTagOfSpooled', () => {
  it.each([1, 5, 22, 23, 100_000])('returns the last segment, in pieces of %i bytes', async (pieceBytes) => {
    const jwe = handMadeJwe({})
    expect(await authenticationTagOfSpooled(spooledInMemory(jwe, pieceBytes))).toBe(jwe.split('.')[4])
  })

  it('reads only the end', async () => {
    const part = spooledInMemory(handMadeJwe({ plain: Buffer.alloc(100_000) }))
    let read = 0
    const counted = {
      ...part,
      async *read(start?: number) {
        for await (const piece of part.read(start)) {
          read += piece.byteLength
          yield piece
        }
      },
    }
    await authenticationTagOfSpooled(counted)
    expect(read).toBeLessThan(30)
  })

  it.each([
    ['nothing', '', 'segments'],
    ['a text without a dot', 'AAAA', 'segments'],
    ['a last segment that is too long for a tag', `a.b.c.d.${'A'.repeat(23)}`, 'tag'],
    ['a last segment without end', `a.b.c.d.${'A'.repeat(1_000)}`, 'tag'],
  ])('refuses %s', async (_what, text, rule) => {
    await expect(authenticationTagOfSpooled(spooledInMemory(text))).rejects.toMatchObject({
      code: 'jwe-malformed',
      facts: { rule },
    })
  })
})

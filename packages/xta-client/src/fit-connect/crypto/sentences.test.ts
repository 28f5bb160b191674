import { describe, expect, it } from 'vitest'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import { collect, piecesOf, spooledInMemory } from '../../../test/fixtures/pieces.js'
import { now } from '../../../test/fixtures/scene.js'
import { JweStream } from './jwe-stream.js'
import { checkEncryptionKey } from './jwk-rules.js'
import { authenticationTagOfSpooled } from './open-spooled.js'
import { sealStream, type SealSource } from './seal-stream.js'

const { publicJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
const seal = (source: Partial<SealSource>) =>
  sealStream({ size: 3, open: () => piecesOf(Buffer.from('abc')), ...source }, { key, contentType: 'a/b' })

describe('Sealing says in a sentence', () => {
  it('that a size is none', () => {
    const sentence = 'The size of the content must be a whole number of bytes.'
    for (const size of [-1, 0.5, Number.NaN]) expect(() => seal({ size })).toThrow(new RangeError(sentence))
  })

  it('that there is no tag yet', () => {
    const sentence = 'The body was not read to its end yet, so it has no tag.'
    expect(() => seal({}).authenticationTag()).toThrow(new TypeError(sentence))
  })

  it.each<[string, Partial<SealSource>]>([
    ['size', { size: 2 }],
    ['size', { size: 4 }],
    ['hash', { sha512: '0'.repeat(128) }],
  ])('that the content has another %s, and that it can be sent again', async (rule, change) => {
    await expect(collect(seal(change).body.open())).rejects.toMatchObject({
      code: 'attachment-changed',
      facts: { rule },
      message: `The content has another ${rule} than when it was checked, so its encryption was broken off. Nothing was submitted; send it again when the file is complete.`,
    })
  })
})

describe('Reading a part says in a sentence', () => {
  it.each([
    ['header', 'A'.repeat(8193), 'its header is too large'],
    ['encrypted key', `${sound(0)}.${'A'.repeat(2732)}`, 'its encrypted-key is too large'],
    ['IV', `${sound(0)}.AAAA.${'A'.repeat(17)}`, 'its iv does not have 12 bytes'],
  ])('that the %s is too large', async (_what, text, sentence) => {
    const attempt = new JweStream(piecesOf(Buffer.from(text))).head()
    await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining(sentence) as string })
  })

  it('that the ciphertext is no base64url', async () => {
    const stream = new JweStream(piecesOf(Buffer.from(`${sound(0)}.AAAA.${'A'.repeat(16)}.A+AA.`)))
    await stream.head()
    await expect(collect(stream.ciphertext())).rejects.toMatchObject({
      facts: { rule: 'ciphertext' },
      message: expect.stringContaining('its ciphertext is not unpadded base64url') as string,
    })
  })

  it('takes segments that are as long as may be', async () => {
    const text = `${sound(8192)}.${'A'.repeat(2731)}.${'A'.repeat(16)}..${'A'.repeat(22)}`
    const stream = new JweStream(piecesOf(Buffer.from(text), 100, 5_000))
    expect((await stream.head()).encryptedKey).toHaveLength(2048)
    expect(await collect(stream.ciphertext())).toHaveLength(0)
    expect(await stream.tag()).toHaveLength(16)
  })
})

describe('The tag of a spooled part', () => {
  it.each([
    ['that there are no segments, of a text as long as a dot and a tag', 'A'.repeat(23), 'segments'],
    ['that it is too long, of a text without a dot', 'A'.repeat(24), 'tag'],
    ['that it is too long, of a tag with one character more', `.${'A'.repeat(23)}`, 'tag'],
  ])('says %s', async (_what, text, rule) => {
    await expect(authenticationTagOfSpooled(spooledInMemory(text, 5))).rejects.toMatchObject({
      code: 'jwe-malformed',
      facts: { rule },
    })
  })

  it.each(['', 'A', 'A'.repeat(22)])('is %j as it stands, however short, without a check', async (tag) => {
    for (const text of [`.${tag}`, `a.b.c.d.${tag}`])
      expect(await authenticationTagOfSpooled(spooledInMemory(text, 5))).toBe(tag)
  })
})

/** A sound header, of so many characters where that is told. */
function sound(length: number): string {
  const header = { alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'a-key-1', x: '' }
  const missing = Math.max(0, (length * 3) / 4 - JSON.stringify(header).length)
  return Buffer.from(JSON.stringify({ ...header, x: 'x'.repeat(missing) })).toString('base64url')
}

import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { handMadeJwe } from '../../../test/fixtures/hand-made-jwe.js'
import { destinationDecryptionKeys, destinationEncryption, foreignEncryption } from '../../../test/fixtures/keys.js'
import { now } from '../../../test/fixtures/scene.js'
import { authenticationTagOf, parseCompactJwe } from './compact-jwe.js'
import { decrypt } from './decrypt.js'
import type { DecryptionKeys } from './decryption-keys.js'
import { importDecryptionKeys } from './decryption-keys.js'
import { encrypt } from './encrypt.js'
import { checkEncryptionKey } from './jwk-rules.js'

const { publicJwk, privateJwk, kid } = destinationEncryption()
const key = checkEncryptionKey(publicJwk, kid, { at: now, certificate: 'required' })
const content = Buffer.from('{"a":1}')
const malformed = (rule: string) => ({ code: 'jwe-malformed', facts: { rule } })
const notPermitted = (rule: string) => ({ code: 'jwe-not-permitted', facts: { rule } })

let keys: DecryptionKeys
let jwe: string
let authenticationTag: string
beforeAll(async () => {
  keys = await destinationDecryptionKeys()
  ;({ jwe, authenticationTag } = await encrypt(content, { key, contentType: 'application/json' }))
})

describe('encrypt', () => {
  it('writes the header that the service demands and never compresses', () => {
    const [header] = jwe.split('.')
    expect(JSON.parse(Buffer.from(header ?? '', 'base64url').toString())).toEqual({
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid,
      cty: 'application/json',
    })
  })

  it('returns the authentication tag as events repeat it', () => {
    expect(authenticationTag).toBe(jwe.split('.')[4])
    expect(authenticationTag).toHaveLength(22)
    expect(authenticationTagOf(Buffer.from(jwe))).toBe(authenticationTag)
  })

  it('uses a new key and IV every time', async () => {
    const again = await encrypt(content, { key, contentType: 'application/json' })
    for (const segment of [1, 2, 3, 4]) expect(again.jwe.split('.')[segment]).not.toBe(jwe.split('.')[segment])
  })

  it('is read by jose', async () => {
    const joseKey = { ...privateJwk, kty: 'RSA', key_ops: ['decrypt'] }
    const opened = await compactDecrypt(jwe, await importJWK(joseKey, 'RSA-OAEP-256'))
    expect(Buffer.from(opened.plaintext)).toEqual(content)
  })
})

describe('decrypt', () => {
  it('returns content and media type, from text and from bytes', async () => {
    for (const form of [jwe, Buffer.from(jwe)]) {
      const decrypted = await decrypt(form, keys)
      expect(Buffer.from(decrypted.content)).toEqual(content)
      expect(decrypted.contentType).toBe('application/json')
    }
  })

  it('reads what jose wrote, empty content included', async () => {
    for (const plain of [new Uint8Array(), randomBytes(100_000)]) {
      const joseKey = { kty: 'RSA', n: String(publicJwk.n), e: 'AQAB' }
      const foreignMade = await new CompactEncrypt(plain)
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid })
        .encrypt(await importJWK(joseKey, 'RSA-OAEP-256'))
      expect(Buffer.from((await decrypt(foreignMade, keys)).content).equals(Buffer.from(plain))).toBe(true)
    }
  })

  it('reads with an old key after a rotation', async () => {
    const both = await importDecryptionKeys([foreignEncryption().privateJwk, privateJwk])
    expect(Buffer.from((await decrypt(jwe, both)).content)).toEqual(content)
  })

  it('tells an unknown kid from a damaged part, because it is our own trouble', async () => {
    const others = await importDecryptionKeys([foreignEncryption().privateJwk])
    await expect(decrypt(jwe, others)).rejects.toMatchObject({
      code: 'jwe-key-unknown',
      facts: { kid, knownKids: [foreignEncryption().kid] },
    })
  })

  it('refuses a part that names our key but was encrypted to another', async () => {
    const foreign = checkEncryptionKey(foreignEncryption().publicJwk, foreignEncryption().kid, {
      at: now,
      certificate: 'required',
    })
    const lying = await encrypt(content, { key: { ...foreign, kid }, contentType: 'application/json' })
    await expect(decrypt(lying.jwe, keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed', facts: { kid } })
  })

  it.each([
    ['header', 0],
    ['encrypted key', 1],
    ['IV', 2],
    ['ciphertext', 3],
    ['tag', 4],
  ])('refuses a changed %s', async (_what, index) => {
    const changed = index === 0 ? withMembers(jwe, 0, { cty: 'application/xml' }) : withSegment(jwe, index, flipped)
    await expect(decrypt(changed, keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })

  it('refuses a content-encryption key of another length', async () => {
    await expect(decrypt(handMadeJwe({ contentKey: randomBytes(16) }), keys)).rejects.toMatchObject({
      code: 'jwe-decryption-failed',
    })
  })

  it('refuses an encrypted key that is not as long as the modulus', async () => {
    const longer = withSegment(jwe, 1, (segment) =>
      Buffer.concat([Buffer.of(0), Buffer.from(segment, 'base64url')]).toString('base64url'),
    )
    await expect(decrypt(longer, keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })

  it('reads the compressed parts of older senders', async () => {
    const compressed = handMadeJwe({ plain: deflateRawSync(content), header: { zip: 'DEF' } })
    expect(Buffer.from((await decrypt(compressed, keys)).content)).toEqual(content)
  })

  it('stops inflating at the limit', async () => {
    const bomb = handMadeJwe({ plain: deflateRawSync(Buffer.alloc(1_000_000)), header: { zip: 'DEF' } })
    await expect(decrypt(bomb, keys, { maxInflatedBytes: 999_999 })).rejects.toMatchObject(
      notPermitted('inflated-size'),
    )
    expect((await decrypt(bomb, keys, { maxInflatedBytes: 1_000_000 })).content).toHaveLength(1_000_000)
  })

  it('limits the inflated size by default', async () => {
    const bomb = handMadeJwe({ plain: deflateRawSync(Buffer.alloc(20 * 1024 * 1024 + 1)), header: { zip: 'DEF' } })
    await expect(decrypt(bomb, keys)).rejects.toMatchObject(notPermitted('inflated-size'))
  })

  it('refuses compression that cannot be read', async () => {
    const broken = handMadeJwe({ plain: Buffer.of(7, 7, 7), header: { zip: 'DEF' } })
    await expect(decrypt(broken, keys)).rejects.toMatchObject({ code: 'jwe-decryption-failed' })
  })
})

describe('parseCompactJwe', () => {
  it.each([
    ['four segments', (text: string) => text.split('.').slice(0, 4).join('.'), 'segments'],
    ['six segments', (text: string) => `${text}.AAAA`, 'segments'],
    ['nothing', () => '', 'segments'],
    ['a JSON document', () => '{"ciphertext":"AAAA"}', 'segments'],
    ['a header that is no JSON', (text: string) => withSegment(text, 0, () => 'AAAA'), 'header'],
    ['a header that is a list', (text: string) => withSegment(text, 0, () => base64url('[]')), 'header'],
    [
      'a header that is not UTF-8',
      (text: string) => withSegment(text, 0, () => Buffer.of(0xff).toString('base64url')),
      'header',
    ],
    ['no kid', (text: string) => withMembers(text, 0, { kid: undefined }), 'header'],
    ['a kid with a line break', (text: string) => withMembers(text, 0, { kid: 'key\nforged log line' }), 'header'],
    ['an oversized header', (text: string) => withMembers(text, 0, { x: 'x'.repeat(8192) }), 'header-size'],
    ['a tag cut to 4 bytes', (text: string) => withSegment(text, 4, () => 'AAAAAA'), 'tag'],
    ['a tag of 17 bytes', (text: string) => withSegment(text, 4, () => Buffer.alloc(17).toString('base64url')), 'tag'],
    ['an empty tag', (text: string) => withSegment(text, 4, () => ''), 'tag'],
    ['an IV of 16 bytes', (text: string) => withSegment(text, 2, () => Buffer.alloc(16).toString('base64url')), 'iv'],
    ['a padded tag', (text: string) => `${text}==`, 'tag'],
    [
      'standard base64 in the ciphertext',
      (text: string) => withSegment(text, 3, (segment) => `+/${segment.slice(2)}`),
      'ciphertext',
    ],
    [
      'a line break in the ciphertext',
      (text: string) => withSegment(text, 3, (segment) => `${segment.slice(0, 4)}\n${segment.slice(4)}`),
      'ciphertext',
    ],
    [
      'trailing bits in the tag',
      (text: string) => withSegment(text, 4, (segment) => `${segment.slice(0, 21)}R`),
      'tag',
    ],
    [
      'a foreign character in the encrypted key',
      (text: string) => withSegment(text, 1, (segment) => `ä${segment.slice(1)}`),
      'encrypted-key',
    ],
  ])('refuses %s', (_what, change, rule) => {
    expect(() => parseCompactJwe(change(jwe))).toThrow(
      expect.objectContaining({ code: 'jwe-malformed', facts: { rule } }),
    )
  })

  it.each([
    ['RSA1_5', { alg: 'RSA1_5' }, 'alg'],
    ['a direct key', { alg: 'dir' }, 'alg'],
    ['RSA-OAEP with SHA-1', { alg: 'RSA-OAEP' }, 'alg'],
    ['another content encryption', { enc: 'A128GCM' }, 'enc'],
    ['CBC', { enc: 'A256CBC-HS512' }, 'enc'],
    ['another compression', { zip: 'GZIP' }, 'zip'],
    ['critical extensions', { crit: ['exp'], exp: 1 }, 'crit'],
  ])('does not permit %s', (_what, members, rule) => {
    expect(() => parseCompactJwe(withMembers(jwe, 0, members))).toThrow(
      expect.objectContaining({ code: 'jwe-not-permitted', facts: { rule } }),
    )
  })

  it('refuses a tag of 4 bytes that would verify', async () => {
    await expect(decrypt(handMadeJwe({ tagLength: 4 }), keys)).rejects.toMatchObject(malformed('tag'))
  })
})

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

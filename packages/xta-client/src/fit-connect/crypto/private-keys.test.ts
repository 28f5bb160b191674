import { describe, expect, it } from 'vitest'
import {
  destinationEncryption,
  destinationSignature,
  foreignEncryption,
  foreignSignature,
  secretsOf,
} from '../../../test/fixtures/keys.js'
import { importDecryptionKeys } from './decryption-keys.js'
import { importSigningKey } from './signing-key.js'

const { privateJwk, publicJwk, kid } = destinationEncryption()
const invalid = (rule: string) => ({ code: 'key-invalid', facts: { rule } })

describe('importDecryptionKeys', () => {
  it('finds every key by its kid and none by another', async () => {
    const keys = await importDecryptionKeys([privateJwk, foreignEncryption().privateJwk])
    expect(keys.kids).toEqual([kid, foreignEncryption().kid])
    expect(keys.find(kid)).toMatchObject({ kid, modulusBytes: 512 })
    expect(keys.find('unknown-key-1')).toBeUndefined()
  })

  it('does not let the key material be read from an imported key', async () => {
    const shown = JSON.stringify([
      await importDecryptionKeys([privateJwk]),
      (await importDecryptionKeys([privateJwk])).find(kid),
    ])
    for (const secret of secretsOf(destinationEncryption())) expect(shown).not.toContain(secret)
  })

  it.each([
    ['a public key', publicJwk, 'key_ops'],
    ['a signature key', destinationSignature().privateJwk, 'key_ops'],
    ['key_ops of WebCrypto', { ...privateJwk, key_ops: ['decrypt'] }, 'key_ops'],
    ['no private exponent', { ...privateJwk, d: undefined }, 'shape'],
    ['no primes', { ...privateJwk, p: undefined, q: undefined }, 'shape'],
    ['a prime of another key', { ...privateJwk, p: foreignEncryption().privateJwk.p }, 'halves-differ'],
    [
      'exponents of another key',
      { ...foreignEncryption().privateJwk, n: privateJwk.n, p: privateJwk.p, q: privateJwk.q, kid },
      'halves-differ',
    ],
    ['primes of text', { ...privateJwk, p: '!', q: '' }, 'halves-differ'],
    ['no kid', { ...privateJwk, kid: undefined }, 'kid'],
    ['text', 'text', 'shape'],
  ])('refuses %s', async (_what, jwk, rule) => {
    await expect(importDecryptionKeys([jwk])).rejects.toMatchObject(invalid(rule))
  })

  it('refuses private members that belong to another modulus', async () => {
    const mixed = { ...foreignEncryption().privateJwk, n: privateJwk.n, kid }
    await expect(importDecryptionKeys([mixed])).rejects.toMatchObject({ code: 'key-invalid' })
  })

  it('refuses two keys of the same kid, because the second would never be used', async () => {
    const twin = { ...foreignEncryption().privateJwk, kid }
    await expect(importDecryptionKeys([privateJwk, twin])).rejects.toMatchObject(invalid('kid'))
  })
})

describe('importSigningKey', () => {
  const signature = destinationSignature()

  it('signs with the kid of the key', async () => {
    const key = await importSigningKey(signature.privateJwk)
    const [header] = (await key.signCompact('secevent+jwt', {})).split('.')
    expect(JSON.parse(Buffer.from(header ?? '', 'base64url').toString())).toEqual({
      typ: 'secevent+jwt',
      alg: 'PS512',
      kid: signature.kid,
    })
    expect(JSON.stringify(key)).toBe(JSON.stringify({ kid: signature.kid }))
  })

  it.each([
    ['a public key', signature.publicJwk, 'key_ops'],
    ['a decryption key', privateJwk, 'key_ops'],
    ['another algorithm', { ...signature.privateJwk, alg: 'RS512' }, 'alg'],
    ['no kid', { ...signature.privateJwk, kid: undefined }, 'kid'],
  ])('refuses %s', async (_what, jwk, rule) => {
    await expect(importSigningKey(jwk)).rejects.toMatchObject(invalid(rule))
  })

  it('refuses exponents of another key', async () => {
    const { n, p, q } = signature.privateJwk
    const mixed = { ...foreignSignature().privateJwk, n, p, q, kid: signature.kid }
    await expect(importSigningKey(mixed)).rejects.toMatchObject(invalid('halves-differ'))
  })

  it('refuses private members that belong to another modulus', async () => {
    const mixed = { ...foreignSignature().privateJwk, n: signature.privateJwk.n, kid: signature.kid }
    await expect(importSigningKey(mixed)).rejects.toMatchObject({ code: 'key-invalid' })
  })
})

import { describe, expect, it } from 'vitest'
import {
  destinationEncryption,
  destinationSignature,
  foreignEncryption,
  foreignSignature,
  secretsOf,
} from '../../../test/fixtures/keys.js'
import { now } from '../../../test/fixtures/scene.js'
import { FitConnectError } from '../errors.js'
import { importDecryptionKeys } from './decryption-keys.js'
import { checkEncryptionKey, checkSignatureKey } from './jwk-rules.js'
import { importSigningKey } from './signing-key.js'

const { publicJwk, privateJwk, kid } = destinationEncryption()
const options = { at: now, certificate: 'required' } as const
const askPublisher =
  'Nothing was encrypted or believed. Ask whoever published the key for one by the rules of FIT-Connect.'
const exportAgain = 'Export the key again from the tool that made it, as a JWK.'

describe('The refusal of a public key', () => {
  it.each([
    ['kty', { kty: 'EC' }, 'is not an RSA key.'],
    ['use', { use: 'sig' }, 'is declared for another use than "enc".'],
    ['key_ops', { key_ops: ['encrypt'] }, 'must have ["wrapKey"] as key_ops.'],
    ['alg', { alg: 'RSA-OAEP' }, 'must have "RSA-OAEP-256" as alg.'],
    ['kid', { kid: 'another-key-1' }, 'has another key identifier than the one it was asked for.'],
    ['e', { e: 'Aw' }, 'must have the public exponent AQAB.'],
    ['n', { n: 'AQAB' }, 'must have a modulus of at least 4096 bit in strict base64url.'],
    ['x5c-missing', { x5c: undefined }, 'carries no certificate (x5c).'],
    ['x5c-missing', { x5c: [] }, 'carries no certificate (x5c).'],
    ['x5c-unreadable', { x5c: ['AAAA'] }, 'carries a certificate that cannot be read.'],
    [
      'x5c-other-key',
      { x5c: foreignEncryption().publicJwk['x5c'] },
      'carries a certificate that was issued for another key.',
    ],
    ['private-member', { d: 'AQAB' }, 'has private members, which never leave their owner.'],
  ])('names the rule %s of %j, the key, and what to do', (rule, members, sentence) => {
    const error = refusalOf(() => checkEncryptionKey({ ...publicJwk, ...members }, kid, options))
    expect(error.facts).toEqual({ rule, key: 'public encryption', kid })
    expect(error.message).toContain(`The public encryption key "${kid}" ${sentence}`)
    expect(error.message.endsWith(` ${askPublisher}`)).toBe(true)
  })

  it('says that a published pair must be replaced', () => {
    const { message } = refusalOf(() => checkEncryptionKey({ ...publicJwk, d: 'AQAB' }, kid, options))
    expect(message).toContain('a pair that was published like this must be replaced.')
  })

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])('comes for the private member %s alone', (name) => {
    expect(refusalOf(() => checkEncryptionKey({ ...publicJwk, [name]: 'AQAB' }, kid, options)).facts).toMatchObject({
      rule: 'private-member',
    })
  })

  it('comes for an identifier that is too short or too long', () => {
    for (const length of [7, 65]) {
      const name = 'k'.repeat(length)
      const error = refusalOf(() => checkEncryptionKey({ ...publicJwk, kid: name }, name, options))
      expect(error.message).toContain('needs a key identifier of 8 to 64 characters.')
    }
    for (const length of [8, 64]) {
      const name = 'k'.repeat(length)
      expect(checkEncryptionKey({ ...publicJwk, kid: name }, name, options).kid).toBe(name)
    }
  })

  it('says when the certificate is valid', () => {
    const late = { ...options, at: Date.parse('2040-01-01') }
    expect(refusalOf(() => checkEncryptionKey(publicJwk, kid, late)).message).toMatch(
      /has a certificate that is valid from Jan +1 00:00:00 2026 GMT to Jan +1 00:00:00 2036 GMT only\./,
    )
  })

  it('says that it is no key at all', () => {
    expect(refusalOf(() => checkEncryptionKey([], kid, options)).message).toContain('is not a JSON Web Key.')
  })

  it('speaks of the kind of key that was asked for', () => {
    const signature = destinationSignature()
    const { facts, message } = refusalOf(() =>
      checkSignatureKey({ ...signature.publicJwk, use: 'enc' }, signature.kid, options),
    )
    expect(facts).toEqual({ rule: 'use', key: 'public signature', kid: signature.kid })
    expect(message).toContain('is declared for another use than "sig".')
    expect(message.endsWith(` ${askPublisher}`)).toBe(true)
  })
})

describe('A modulus', () => {
  it.each([
    [4096, true],
    [4095, false],
    [4097, true],
    [16_384, true],
    [16_385, false],
  ])('of %i bit: %s', (bits, isAccepted) => {
    // Not the modulus of any key: what it is made of does not matter before a certificate is compared.
    const bytes = Buffer.alloc(Math.ceil(bits / 8), 0xff)
    bytes[0] = 0xff >> ((8 - (bits % 8)) % 8)
    const bare = { ...publicJwk, n: bytes.toString('base64url'), x5c: undefined }
    const check = () => checkEncryptionKey(bare, kid, { at: now, certificate: 'when-present' })
    if (isAccepted) expect(check().jwk.n).toBe(bare.n)
    else expect(refusalOf(check).facts).toMatchObject({ rule: 'n' })
  })

  it.each(['', undefined, 4096, 'A'.repeat(683)])('is not %j', (n) => {
    const bare = { ...publicJwk, n, x5c: undefined }
    const check = () => checkEncryptionKey(bare, kid, { at: now, certificate: 'when-present' })
    expect(refusalOf(check).facts).toMatchObject({ rule: 'n' })
  })
})

describe('The refusal of a private key', () => {
  it.each([
    ['shape', 'text', undefined, 'key is not a JSON Web Key.'],
    ['kty', {}, '', 'key "" is not an RSA key.'],
    ['shape', { ...privateJwk, qi: undefined }, kid, 'lacks a private member (d, p, q, dp, dq or qi).'],
    ['shape', { ...privateJwk, dp: 7 }, kid, 'lacks a private member (d, p, q, dp, dq or qi).'],
    ['halves-differ', { ...privateJwk, p: 'AQAB' }, kid, 'has private members that do not belong to its modulus.'],
    [
      'halves-differ',
      { ...foreignEncryption().privateJwk, n: privateJwk.n, p: privateJwk.p, q: privateJwk.q, kid },
      kid,
      'has private members that do not belong to its modulus.',
    ],
  ])('names the rule %s and what to do, and shows nothing of the key', async (rule, jwk, named, sentence) => {
    const error = await refusal(importDecryptionKeys([jwk]))
    const facts = { rule, key: 'private decryption', ...(named !== undefined && { kid: named }) }
    expect(error.facts).toEqual(facts)
    expect(error.message).toContain('The private decryption key')
    expect(error.message).toContain(sentence)
    expect(error.message.endsWith(` ${exportAgain}`)).toBe(true)
    expect(error.cause).toBeUndefined()
    for (const secret of secretsOf(destinationEncryption())) expect(JSON.stringify(error)).not.toContain(secret)
  })

  it('says which identifier two keys share', async () => {
    const twin = { ...foreignEncryption().privateJwk, kid }
    const error = await refusal(importDecryptionKeys([privateJwk, twin]))
    expect(error.facts).toEqual({ rule: 'kid', key: 'private decryption', kid })
    expect(error.message).toContain(`have the key identifier "${kid}". Give each key its own.`)
  })

  it('speaks of a signature key where one was given', async () => {
    const { n, p, q } = destinationSignature().privateJwk
    const mixed = { ...foreignSignature().privateJwk, n, p, q, kid: 'mixed-key-1' }
    const error = await refusal(importSigningKey(mixed))
    expect(error.facts).toEqual({ rule: 'halves-differ', key: 'private signature', kid: 'mixed-key-1' })
    expect(error.message).toContain('has private members that do not belong to its modulus.')
    expect(error.message.endsWith(` ${exportAgain}`)).toBe(true)
  })
})

function refusalOf(act: () => unknown): FitConnectError {
  try {
    act()
  } catch (error) {
    if (error instanceof FitConnectError && error.code === 'key-invalid') return error
  }
  throw new Error('did not refuse the key')
}

async function refusal(attempt: Promise<unknown>): Promise<FitConnectError> {
  const error: unknown = await attempt.catch((cause: unknown) => cause)
  return refusalOf(() => {
    throw error
  })
}

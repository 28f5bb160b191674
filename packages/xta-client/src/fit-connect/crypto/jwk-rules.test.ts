import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  destinationEncryption,
  destinationSignature,
  foreignEncryption,
  secretsOf,
  serviceSignature,
} from '../../../test/fixtures/keys.js'
import { now } from '../../../test/fixtures/scene.js'
import { selfSignedCertificate } from '../../testing/index.js'
import { FitConnectError } from '../errors.js'
import { checkEncryptionKey, checkSignatureKey } from './jwk-rules.js'

const { publicJwk, privateJwk, kid } = destinationEncryption()
const options = { at: now, certificate: 'required' } as const

const check = (members: Readonly<Record<string, unknown>>) => () =>
  checkEncryptionKey({ ...publicJwk, ...members }, kid, options)

describe('checkEncryptionKey', () => {
  it('returns a sound key with its public numbers and certificates only', () => {
    const key = checkEncryptionKey({ ...publicJwk, extra: 'dropped' }, kid, options)
    expect(key).toEqual({
      kid,
      jwk: { kty: 'RSA', kid, alg: 'RSA-OAEP-256', n: publicJwk.n, e: 'AQAB', x5c: publicJwk['x5c'] },
    })
  })

  it.each([
    ['no object', 'text', 'shape'],
    ['null', null, 'shape'],
    ['a list', [], 'shape'],
    ['undefined', undefined, 'shape'],
  ])('refuses %s', (_what, jwk, rule) => {
    expect(ruleBrokenBy(() => checkEncryptionKey(jwk, kid, options))).toBe(rule)
  })

  it.each([
    ['another key type', { kty: 'EC' }, 'kty'],
    ['a signature algorithm', { alg: 'PS512' }, 'alg'],
    ['RSA-OAEP with SHA-1', { alg: 'RSA-OAEP' }, 'alg'],
    ['no algorithm', { alg: undefined }, 'alg'],
    ['no key_ops', { key_ops: undefined }, 'key_ops'],
    ['key_ops of encryption', { key_ops: ['encrypt'] }, 'key_ops'],
    ['one operation too many', { key_ops: ['wrapKey', 'verify'] }, 'key_ops'],
    ['key_ops as text', { key_ops: 'wrapKey' }, 'key_ops'],
    ['a contradicting use', { use: 'sig' }, 'use'],
    ['an exponent of 3', { e: 'Aw' }, 'e'],
    ['a modulus with padding', { n: `${String(publicJwk.n)}=` }, 'n'],
    ['a modulus with foreign characters', { n: `${String(publicJwk.n).slice(0, -4)}++++` }, 'n'],
    ['a modulus with leading zeros', { n: `AAAA${String(publicJwk.n)}` }, 'n'],
    ['a short modulus filled up with leading zeros', { n: `AAAA${String(publicJwk.n).slice(4)}` }, 'n'],
    ['an endless modulus', { n: `/`.repeat(5000) }, 'n'],
    ['no certificate', { x5c: undefined }, 'x5c-missing'],
    ['an empty list of certificates', { x5c: [] }, 'x5c-missing'],
    ['a certificate that is no base64', { x5c: ['-_-_'] }, 'x5c-unreadable'],
    ['a certificate that is no DER', { x5c: ['AAAA'] }, 'x5c-unreadable'],
    ['a certificate that is a number', { x5c: [7] }, 'x5c-unreadable'],
    ['a certificate of megabytes', { x5c: ['A'.repeat(12_000_000)] }, 'x5c-unreadable'],
    [
      'a sound certificate with an unreadable one behind it',
      { x5c: [publicJwk['x5c'], 'AAAA'].flat() },
      'x5c-unreadable',
    ],
    ['the certificate of another key', { x5c: foreignEncryption().publicJwk['x5c'] }, 'x5c-other-key'],
  ])('refuses %s', (_what, members, rule) => {
    expect(ruleBrokenBy(check(members))).toBe(rule)
  })

  it('refuses a modulus of 4095 bit', () => {
    const bytes = Buffer.from(String(publicJwk.n), 'base64url')
    bytes[0] = 0x7f
    expect(ruleBrokenBy(check({ n: bytes.toString('base64url') }))).toBe('n')
  })

  it('refuses a sound key of 2048 bit', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { n } = privateKey.export({ format: 'jwk' })
    const x5c = [
      selfSignedCertificate({ privateKey, commonName: 'TEST-ONLY', validFrom: new Date(0), validTo: new Date(1e14) }),
    ]
    expect(ruleBrokenBy(check({ n, x5c }))).toBe('n')
  })

  it('refuses another kid than the one asked for', () => {
    expect(ruleBrokenBy(() => checkEncryptionKey(publicJwk, 'another-key-1', options))).toBe('kid')
  })

  it.each(['short-7', 'x'.repeat(65)])('refuses the kid "%s", which is not 8 to 64 characters long', (length) => {
    expect(ruleBrokenBy(() => checkEncryptionKey({ ...publicJwk, kid: length }, length, options))).toBe('kid')
  })

  it('tolerates the old member use where it agrees', () => {
    expect(check({ use: 'enc' })()).toMatchObject({ kid })
  })

  it('refuses a published private key loudly and without showing it', () => {
    const leaked = { ...privateJwk, key_ops: ['wrapKey'], x5c: publicJwk['x5c'] }
    expect(ruleBrokenBy(() => checkEncryptionKey(leaked, kid, options))).toBe('private-member')
    const shown = JSON.stringify(thrownBy(() => checkEncryptionKey(leaked, kid, options)))
    for (const secret of secretsOf(destinationEncryption())) expect(shown).not.toContain(secret)
    // Our own sentence must not look like a secret to the root of all errors, which would black it out.
    expect(shown).not.toContain('[redacted')
  })

  it.each([
    ['before', '2025-12-31T23:59:59Z'],
    ['after', '2036-01-01T00:00:01Z'],
  ])('refuses a key %s the validity period of its certificate', (_when, at) => {
    expect(ruleBrokenBy(() => checkEncryptionKey(publicJwk, kid, { ...options, at: Date.parse(at) }))).toBe(
      'x5c-expired',
    )
  })

  it('accepts a key at both ends of the validity period', () => {
    for (const at of ['2026-01-01T00:00:00Z', '2036-01-01T00:00:00Z']) {
      expect(checkEncryptionKey(publicJwk, kid, { ...options, at: Date.parse(at) }).kid).toBe(kid)
    }
  })

  it('checks a certificate that is not required but present', () => {
    const foreign = { ...publicJwk, x5c: foreignEncryption().publicJwk['x5c'] }
    const whenPresent = { at: now, certificate: 'when-present' } as const
    expect(ruleBrokenBy(() => checkEncryptionKey(foreign, kid, whenPresent))).toBe('x5c-other-key')
    expect(checkEncryptionKey({ ...publicJwk, x5c: undefined }, kid, whenPresent).jwk).not.toHaveProperty('x5c')
  })

  it('looks for members on the key itself, not on its prototype', () => {
    const inherited: unknown = Object.create(publicJwk)
    expect(ruleBrokenBy(() => checkEncryptionKey(inherited, kid, options))).toBe('kty')
  })
})

describe('checkSignatureKey', () => {
  it('accepts the verification key of a destination and of the service', () => {
    const destination = destinationSignature()
    expect(checkSignatureKey(destination.publicJwk, destination.kid, options).kid).toBe(destination.kid)
    const bare = { ...serviceSignature().publicJwk, x5c: undefined }
    expect(checkSignatureKey(bare, serviceSignature().kid, { at: now, certificate: 'when-present' }).jwk.n).toBe(bare.n)
  })

  it('refuses the encryption key of the destination', () => {
    expect(ruleBrokenBy(() => checkSignatureKey(publicJwk, kid, options))).toBe('key_ops')
  })

  it('refuses a symmetric key, with which anybody could sign', () => {
    expect(ruleBrokenBy(() => checkSignatureKey({ kty: 'oct', k: 'AAAA', alg: 'HS512', kid }, kid, options))).toBe(
      'private-member',
    )
  })
})

/** The fact `rule` of the `key-invalid` that `act` throws. */
function ruleBrokenBy(act: () => unknown): unknown {
  const error = thrownBy(act)
  expect(error.code).toBe('key-invalid')
  return error.facts['rule']
}

function thrownBy(act: () => unknown): FitConnectError {
  try {
    act()
  } catch (error) {
    if (error instanceof FitConnectError) return error
  }
  throw new Error('did not throw a FitConnectError')
}

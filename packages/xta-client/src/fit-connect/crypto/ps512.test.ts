import { constants, createPrivateKey, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { destinationSignature, foreignSignature } from '../../../test/fixtures/keys.js'
import { isPs512Signature, isPs512SignatureInPool } from './ps512.js'
import { publicKeyOf } from './public-key.js'

const { privateJwk, publicJwk } = destinationSignature()
const padding = constants.RSA_PKCS1_PSS_PADDING
const signed = (hash: string, options: { padding: number; saltLength?: number }) =>
  sign(hash, Buffer.from('header.claims'), { key: createPrivateKey({ key: privateJwk, format: 'jwk' }), ...options })
const good = signed('sha512', { padding, saltLength: 64 })
const key = publicKeyOf({ jwk: publicJwk })

describe.each([
  ['isPs512Signature', isPs512Signature],
  ['isPs512SignatureInPool', isPs512SignatureInPool],
])('%s', (_name, isSignature) => {
  it('is true of a signature by the private half of the key', async () => {
    expect(await isSignature('header.claims', good, key)).toBe(true)
  })

  it.each([
    ['another text', 'header.claimz', good],
    ['nothing', '', good],
    ['a signature that is cut', 'header.claims', good.subarray(1)],
    ['an empty signature', 'header.claims', Buffer.alloc(0)],
    ['another hash', 'header.claims', signed('sha256', { padding, saltLength: 64 })],
    ['another length of the salt', 'header.claims', signed('sha512', { padding, saltLength: 32 })],
    ['the padding of RS512', 'header.claims', signed('sha512', { padding: constants.RSA_PKCS1_PADDING })],
  ])('is false of %s', async (_what, input, signature) => {
    expect(await isSignature(input, signature, key)).toBe(false)
  })

  it('is false of a signature by somebody else', async () => {
    expect(await isSignature('header.claims', good, publicKeyOf({ jwk: foreignSignature().publicJwk }))).toBe(false)
  })
})

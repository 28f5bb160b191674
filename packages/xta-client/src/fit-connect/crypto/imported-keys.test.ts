import { constants, publicEncrypt, webcrypto, type JsonWebKey } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { destinationEncryption, destinationSignature } from '../../../test/fixtures/keys.js'
import { importDecryptionKeys } from './decryption-keys.js'
import { isPs512Signature } from './ps512.js'
import { publicKeyOf } from './public-key.js'
import { importSigningKey } from './signing-key.js'

const { privateJwk, publicJwk, kid } = destinationEncryption()

describe('An imported decryption key', () => {
  it('decrypts with several imports in turn, none of which can be exported', async () => {
    const used: webcrypto.CryptoKey[] = []
    const decrypt = webcrypto.subtle.decrypt.bind(webcrypto.subtle)
    const spy = vi.spyOn(webcrypto.subtle, 'decrypt').mockImplementation((algorithm, key, data) => {
      used.push(key)
      return decrypt(algorithm, key, data)
    })
    try {
      const key = (await importDecryptionKeys([privateJwk])).find(kid)
      const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
      const wrapped = publicEncrypt({ key: publicKeyOf({ jwk: publicJwk }), ...padding }, Buffer.alloc(32, 7))
      used.length = 0
      for (let time = 0; time < 8; time++) expect(await key?.unwrap(wrapped)).toEqual(new Uint8Array(32).fill(7))
      expect(new Set(used).size).toBe(4)
      expect(used.slice(0, 4)).toEqual(used.slice(4))
      expect(used.map(({ extractable }) => extractable)).not.toContain(true)
    } finally {
      spy.mockRestore()
    }
  })

  it('rejects what was not encrypted to it', async () => {
    const key = (await importDecryptionKeys([privateJwk])).find(kid)
    await expect(key?.unwrap(new Uint8Array(512).fill(1))).rejects.toThrow()
  })
})

describe('An imported signing key', () => {
  it('signs the type and the payload as they were given', async () => {
    const signature = destinationSignature()
    const key = await importSigningKey(signature.privateJwk)
    const [header = '', payload = '', signed = '', ...rest] = (await key.signCompact('a+jwt', { b: 'ä' })).split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      typ: 'a+jwt',
      alg: 'PS512',
      kid: signature.kid,
    })
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({ b: 'ä' })
    const publicKey = publicKeyOf({ jwk: signature.publicJwk })
    expect(isPs512Signature(`${header}.${payload}`, Buffer.from(signed, 'base64url'), publicKey)).toBe(true)
    expect(rest).toEqual([])
  })
})

describe('An imported public key', () => {
  it.each<JsonWebKey>([{}, { e: 'AQAB' }, { n: publicJwk.n ?? '' }])('is none without both numbers: %o', (jwk) => {
    expect(() => publicKeyOf({ jwk })).toThrow(TypeError)
  })

  it('is another one where only the exponent differs', () => {
    const { n = '' } = publicJwk
    const exponents = ['AQAB', 'Aw'].map((e) => publicKeyOf({ jwk: { n, e } }).export({ format: 'jwk' }).e)
    expect(exponents).toEqual(['AQAB', 'Aw'])
  })

  it('is made of the numbers alone, whatever else the object says', () => {
    const key = publicKeyOf({ jwk: { ...privateJwk, key_ops: ['wrapKey'] } })
    expect(key.type).toBe('public')
    expect(key.export({ format: 'jwk' })).toEqual({ kty: 'RSA', n: publicJwk.n, e: publicJwk.e })
  })
})

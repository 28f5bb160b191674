import { createPublicKey, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDestinationKeys } from './create-keys.js'
import type { DestinationKeys } from './jwk.js'

let keys: DestinationKeys
beforeAll(async () => {
  keys = await createDestinationKeys()
})

const oidRsassaPss = '06092a864886f70d01010a'
const oidSha512 = '0609608648016503040203'

describe('destination keys', () => {
  it('follow the JWK rules of the delivery service', () => {
    expect(keys.encryptionPublicKey).toMatchObject({ kty: 'RSA', alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], e: 'AQAB' })
    expect(keys.encryptionPrivateKey).toMatchObject({ kty: 'RSA', alg: 'RSA-OAEP-256', key_ops: ['unwrapKey'] })
    expect(keys.signingPublicKey).toMatchObject({ kty: 'RSA', alg: 'PS512', key_ops: ['verify'], e: 'AQAB' })
    expect(keys.signingPrivateKey).toMatchObject({ kty: 'RSA', alg: 'PS512', key_ops: ['sign'] })
    for (const { kid, n } of [
      keys.encryptionPublicKey,
      keys.encryptionPrivateKey,
      keys.signingPublicKey,
      keys.signingPrivateKey,
    ]) {
      expect(kid.length).toBeGreaterThanOrEqual(8)
      expect(kid.length).toBeLessThanOrEqual(64)
      expect(n).toHaveLength(683)
    }
  })

  it('have different kids for their purposes and the same one on both sides', () => {
    expect(keys.encryptionPublicKey.kid).toBe(keys.encryptionPrivateKey.kid)
    expect(keys.signingPublicKey.kid).toBe(keys.signingPrivateKey.kid)
    expect(keys.signingPublicKey.kid).not.toBe(keys.encryptionPublicKey.kid)
  })

  it.each(['encryptionPublicKey', 'signingPublicKey'] as const)(
    'carry a self-signed RSASSA-PSS / SHA-512 certificate of %s',
    (side) => {
      const { kty, n, e, x5c = [] } = keys[side]
      const certificate = new X509Certificate(Buffer.from(x5c[0] ?? '', 'base64'))
      expect(x5c).toHaveLength(1)
      expect(certificate.publicKey.equals(createPublicKey({ key: { kty, n, e }, format: 'jwk' }))).toBe(true)
      expect(certificate.verify(certificate.publicKey)).toBe(true)
      const der = certificate.raw.toString('hex')
      expect([der.includes(oidRsassaPss), der.includes(oidSha512)]).toEqual([true, true])
    },
  )

  it('publish no private member', () => {
    for (const side of [keys.encryptionPublicKey, keys.signingPublicKey])
      expect(Object.keys(side).sort()).toEqual(['alg', 'e', 'key_ops', 'kid', 'kty', 'n', 'x5c'])
  })
})

import { describe, expect, it } from 'vitest'
import { destinationEncryption, foreignEncryption } from '../../../test/fixtures/keys.js'
import { belongsToKey, readCertificate } from './certificate.js'
import { publicKeyOf } from './public-key.js'

describe('publicKeyOf', () => {
  it('imports a key once, whichever object names it', () => {
    const { publicJwk: jwk } = destinationEncryption()
    expect(publicKeyOf({ jwk: { ...jwk } })).toBe(publicKeyOf({ jwk: { ...jwk } }))
  })

  it('never hands out the key that an object had before its numbers were changed', () => {
    const { publicJwk } = destinationEncryption()
    const { n } = foreignEncryption().publicJwk
    const key = { jwk: { ...publicJwk } }
    publicKeyOf(key)
    Object.assign(key.jwk, { n })
    expect(publicKeyOf(key).export({ format: 'jwk' })).toMatchObject({ n })
  })
})

describe('readCertificate', () => {
  it('reads a certificate once, and still tells it from that of another key', () => {
    const [own] = certificatesOf(destinationEncryption())
    const [other] = certificatesOf(foreignEncryption())
    const { n = '', e = '' } = destinationEncryption().publicJwk
    for (let round = 0; round < 2; round++) {
      expect(belongsToKey(required(readCertificate(own)), n, e)).toBe(true)
      expect(belongsToKey(required(readCertificate(other)), n, e)).toBe(false)
    }
    expect(readCertificate(own)).toBe(readCertificate(own))
  })
})

function certificatesOf({ publicJwk }: ReturnType<typeof destinationEncryption>): unknown[] {
  const { x5c } = publicJwk
  return Array.isArray(x5c) ? x5c : []
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The fixture has no certificate.')
  return value
}

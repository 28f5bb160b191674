import 'reflect-metadata'
import { X509Certificate as NodeCertificate, type JsonWebKey } from 'node:crypto'
import { Pkcs10CertificateRequest } from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { destinationEncryption, destinationSignature, foreignEncryption } from '../../../test/fixtures/keys.js'
import { certifyKey, createAuthority, x5cOf, type Authority } from '../../../test/fixtures/pki.js'
import { clock, now } from '../../../test/fixtures/scene.js'
import { checkEncryptionKey, checkSignatureKey, importDecryptionKeys, importSigningKey } from '../crypto/index.js'
import { attachCertificate } from './attach-certificate.js'
import { createCertificateRequest } from './create-certificate-request.js'
import { createDestinationKeys, type DestinationKeys } from './create-destination-keys.js'

const at = { at: now, certificate: 'required' } as const
const kidOf = (jwk: JsonWebKey): string => String(jwk['kid'])

describe('createDestinationKeys', () => {
  let keys: DestinationKeys
  beforeAll(async () => {
    keys = await createDestinationKeys({
      clock,
      subject: { commonName: 'Stadt Beispiel', country: 'DE' },
      validDays: 10,
    })
  }, 60_000)

  it('makes public keys that pass every rule for published keys', () => {
    const { encryption, signature } = keys
    expect(checkEncryptionKey(encryption.publicJwk, kidOf(encryption.publicJwk), at).kid).toMatch(/^[\da-f-]{36}$/)
    expect(checkSignatureKey(signature.publicJwk, kidOf(signature.publicJwk), at).kid).not.toBe(
      kidOf(encryption.publicJwk),
    )
  })

  it('makes private keys that a subscriber takes', async () => {
    await expect(importDecryptionKeys([keys.encryption.privateJwk])).resolves.toMatchObject({
      kids: [kidOf(keys.encryption.publicJwk)],
    })
    await expect(importSigningKey(keys.signature.privateJwk)).resolves.toMatchObject({
      kid: kidOf(keys.signature.publicJwk),
    })
  })

  it('names the subject and the days in a certificate that OpenSSL verifies', () => {
    const [text] = keys.encryption.publicJwk['x5c'] as string[]
    const certificate = new NodeCertificate(Buffer.from(text ?? '', 'base64'))
    expect(certificate.subject).toBe('C=DE\nCN=Stadt Beispiel')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(Date.parse(certificate.validTo)).toBe(now + 10 * 24 * 60 * 60_000)
  })

  it.each([0, 1.5, Number.NaN])('refuses a validity of %s days', async (validDays) => {
    await expect(createDestinationKeys({ validDays })).rejects.toThrow(RangeError)
  })
})

describe('createCertificateRequest', () => {
  const subject = { commonName: 'Stadt Beispiel, FIT-Connect', organization: 'Stadt Beispiel', country: 'DE' }

  it.each([
    ['keyEncipherment', destinationEncryption(), 4],
    ['digitalSignature', destinationSignature(), 1],
  ])('proves possession of the key and asks for %s', async (_use, { privateJwk }, usages) => {
    const request = new Pkcs10CertificateRequest(await createCertificateRequest(privateJwk, subject))
    expect(await request.verify()).toBe(true)
    expect(request.subject).toBe('C=DE, O=Stadt Beispiel, CN=Stadt Beispiel\\, FIT-Connect')
    expect(request.extensions[0]).toMatchObject({ type: '2.5.29.15', critical: true, usages })
  })

  it('refuses a public key', async () => {
    await expect(createCertificateRequest(destinationEncryption().publicJwk, subject)).rejects.toMatchObject({
      code: 'key-invalid',
    })
  })
})

describe('attachCertificate', () => {
  let authority: Authority
  beforeAll(async () => {
    authority = await createAuthority(undefined)
  })
  const { publicJwk, privateJwk, kid } = destinationEncryption()

  it('puts the certificate of the key first, whatever the order, and nothing private beside it', async () => {
    const issued = await certifyKey(authority, publicJwk)
    const complete = attachCertificate(privateJwk, [authority.certificate.toString('pem'), issued.toString('pem')], {
      clock,
    })
    expect(complete).toEqual({ ...publicJwk, x5c: x5cOf(issued, authority.certificate) })
    expect(checkEncryptionKey(complete, kid, at)).toMatchObject({ kid })
  })

  it('refuses certificates of another key', async () => {
    const foreign = await certifyKey(authority, foreignEncryption().publicJwk)
    expect(() => attachCertificate(privateJwk, x5cOf(foreign), { clock })).toThrow(
      expect.objectContaining({
        code: 'key-invalid',
        facts: expect.objectContaining({ rule: 'x5c-other-key' }) as object,
      }),
    )
  })

  it('refuses a certificate that has expired', async () => {
    const old = await certifyKey(authority, publicJwk, { notAfter: new Date(now - 1000) })
    expect(() => attachCertificate(privateJwk, x5cOf(old), { clock })).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ rule: 'x5c-expired' }) as object }),
    )
  })
})

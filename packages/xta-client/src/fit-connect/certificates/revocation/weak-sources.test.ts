import 'reflect-metadata'
import { webcrypto, type JsonWebKey } from 'node:crypto'
import { OctetString } from '@peculiar/asn1-schema'
import { Extension as AsnExtension } from '@peculiar/asn1-x509'
import { Extension, KeyUsageFlags, KeyUsagesExtension } from '@peculiar/x509'
import { describe, expect, it } from 'vitest'
import { ocsp, pki, verifyChain } from '../../../../test/fixtures/chain.js'
import { destinationEncryption } from '../../../../test/fixtures/keys.js'
import { answerOcsp, signCrl, type OcspScript } from '../../../../test/fixtures/ocsp.js'
import { certifyKey, createResponder, sources, type Authority } from '../../../../test/fixtures/pki.js'

const { publicJwk } = destinationEncryption()
const encipherment = new KeyUsagesExtension(KeyUsageFlags.keyEncipherment, true)
const refusedBecause = (why: string) => ({ code: 'certificate-revocation-unknown', facts: { tried: [why] } })

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

async function weakResponder(modulusLength: number): Promise<Authority> {
  const parameters = { ...rsa, publicExponent: new Uint8Array([1, 0, 1]), modulusLength }
  const keys = await webcrypto.subtle.generateKey(parameters, true, ['sign', 'verify'])
  return createResponder((await pki()).intermediate, { keys })
}

/** With a stored key of 4096 bit. */
async function strongResponder(): Promise<Authority> {
  const { kty = '', n = '', e = '', ...members } = destinationEncryption().privateJwk
  const { d = '', p = '', q = '', dp = '', dq = '', qi = '' } = members
  const imported = (jwk: JsonWebKey, use: 'sign' | 'verify') => webcrypto.subtle.importKey('jwk', jwk, rsa, true, [use])
  const privateKey = await imported({ kty, n, e, d, p, q, dp, dq, qi }, 'sign')
  const keys = { privateKey, publicKey: await imported({ kty, n, e }, 'verify') }
  return createResponder((await pki()).intermediate, { keys })
}

describe('an entitled OCSP responder', () => {
  it('is believed with an RSA key of 4096 bit', async () => {
    await expect(verifyChain(ocsp({ signer: await strongResponder() }))).resolves.toBeUndefined()
  })

  it.each([1024, 2048])('is not believed with an RSA key of %i bit', async (bits) => {
    await expect(verifyChain(ocsp({ signer: await weakResponder(bits) }))).rejects.toMatchObject(
      refusedBecause('ocsp: responder'),
    )
  })

  it('is not believed when its certificate is signed with SHA-1', async () => {
    const signer = await createResponder((await pki()).intermediate, { hash: 'SHA-1' })
    await expect(verifyChain(ocsp({ signer }))).rejects.toMatchObject(refusedBecause('ocsp: responder'))
  })
})

describe('an OCSP answer', () => {
  it.each<[string, () => Promise<Partial<OcspScript>>]>([
    ['the issuer', () => Promise.resolve({})],
    ['an entitled responder', async () => ({ signer: await createResponder((await pki()).intermediate) })],
    ['an entitled responder with a strong RSA key', async () => ({ signer: await strongResponder() })],
  ])('that %s signed with SHA-1 is not believed', async (_who, script) => {
    await expect(verifyChain(ocsp({ ...(await script()), hash: 'sha1' }))).rejects.toMatchObject(
      refusedBecause('ocsp: signature'),
    )
  })

  it('is not believed with a critical extension beside the status that nobody here understands', async () => {
    const extnValue = new OctetString(new Uint8Array([5, 0]))
    const critical = new AsnExtension({ extnID: '1.2.3.4.5', critical: true, extnValue })
    await expect(verifyChain(ocsp({ singleExtensions: [critical] }))).rejects.toMatchObject(
      refusedBecause('ocsp: scope'),
    )
    const other = new AsnExtension({ extnID: '1.2.3.4.5', critical: false, extnValue })
    await expect(verifyChain(ocsp({ singleExtensions: [other] }))).resolves.toBeUndefined()
  })
})

describe('an entry of a revocation list', () => {
  const unknown = (isCritical: boolean) => new Extension('1.2.3.4.5', isCritical, new Uint8Array([5, 0]))
  const certificateIssuer = new Extension('2.5.29.29', true, new Uint8Array([0x30, 0x00]))
  const reason = new Extension('2.5.29.21', true, new Uint8Array([0x0a, 0x01, 0x01]))

  /** Verifies a certificate that is not on the list, whose only entry is about another one. */
  async function verifyBeside(entryExtensions: readonly Extension[]): Promise<void> {
    const { root, intermediate } = await pki()
    const listed = await certifyKey(intermediate, publicJwk, { extensions: [encipherment, ...sources(['crl'])] })
    const crl = { issuer: intermediate, revoked: [intermediate.certificate], entryExtensions }
    return verifyChain(
      async ({ method, body }) => ({
        body: method === 'GET' ? await signCrl(crl) : answerOcsp(body, { issuer: root }),
      }),
      [listed, intermediate.certificate],
    )
  }

  it.each([
    ['a critical extension that nobody here understands', unknown(true)],
    ['another issuer, which changes what the entries after it mean', certificateIssuer],
  ])('with %s makes the whole list unusable', async (_what, extension) => {
    await expect(verifyBeside([extension])).rejects.toMatchObject(refusedBecause('crl: scope'))
  })

  it('may have extensions that are understood or need not be', async () => {
    await expect(verifyBeside([reason])).resolves.toBeUndefined()
    await expect(verifyBeside([unknown(false)])).resolves.toBeUndefined()
  })
})

import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import {
  AuthorityInfoAccessExtension,
  CRLDistributionPointsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
} from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { chainScene, hour, ocsp, pki, type Pki } from '../fixtures/chain.js'
import { destinationEncryption } from '../fixtures/keys.js'
import {
  authorityExtensions,
  certify,
  certifyKey,
  createAuthority,
  sources,
  x5cOf,
  type Authority,
} from '../fixtures/pki.js'
import { now } from '../fixtures/scene.js'

const { publicJwk } = destinationEncryption()
const expired = { notBefore: new Date(now - 10 * hour), notAfter: new Date(now - hour) }

let names: Pki
beforeAll(async () => {
  names = await pki()
})

async function verify(x5c: readonly unknown[], anchors: readonly Authority[] = [names.root]): Promise<void> {
  await chainScene(await ocsp(), anchors).verifier.verify(x5c, 'encryption')
}

/** The same authority, certified once more. */
async function certifiedAnew(
  { certificate, keys }: Authority,
  issuer: Authority,
  options: Parameters<typeof certify>[3] = {},
): Promise<X509Certificate> {
  return certify(issuer, keys.publicKey, certificate.subject, { extensions: certificate.extensions, ...options })
}

describe('an issuer that was certified more than once', () => {
  it('is traced by the certificate that is valid, wherever the expired one stands', async () => {
    const { root, intermediate, leaf } = names
    const old = await certifiedAnew(intermediate, root, expired)
    await expect(verify(x5cOf(leaf, old, intermediate.certificate))).resolves.toBeUndefined()
    await expect(verify(x5cOf(leaf, intermediate.certificate, old))).resolves.toBeUndefined()
    await expect(verify(x5cOf(leaf, old))).rejects.toMatchObject({ facts: { rule: 'validity', position: 1 } })
  })

  it('is traced to the anchor that is valid, where an expired one of the same key stands beside it', async () => {
    const { root, intermediate, leaf } = names
    const old = { ...root, certificate: await certifiedAnew(root, root, expired) }
    const chain = x5cOf(leaf, intermediate.certificate)
    await expect(verify(chain, [old, root])).resolves.toBeUndefined()
    await expect(verify(chain, [old])).rejects.toMatchObject({ facts: { rule: 'validity', position: 2 } })
  })
})

describe('certificates that are made to be a nuisance', () => {
  it('end the search when they certify each other in circles', async () => {
    const one = await createAuthority(undefined, { name: 'TEST-ONLY One' })
    const two = await createAuthority(undefined, { name: 'TEST-ONLY Two' })
    const circle = [await certifiedAnew(one, two), await certifiedAnew(two, one)]
    const leaf = await certifyKey(one, publicJwk)
    await expect(verify(x5cOf(leaf, ...circle, one.certificate, two.certificate))).rejects.toMatchObject({
      facts: { rule: 'no-path' },
    })
  })

  it('end the search when many bear the same name and key', async () => {
    const one = await createAuthority(undefined, { name: 'TEST-ONLY One' })
    const twins = await Promise.all(Array.from({ length: 12 }, () => certifiedAnew(one, one)))
    await expect(verify(x5cOf(await certifyKey(one, publicJwk), ...twins))).rejects.toMatchObject({
      facts: { rule: 'no-path' },
    })
  })

  it('are not looked at beyond the tenth, nor deeper than the longest path', async () => {
    const chain: Authority[] = []
    for (let depth = 0; depth < 20; depth++)
      chain.unshift(await createAuthority(chain[0] ?? names.root, { name: `TEST-ONLY ${depth}` }))
    const leafOf = async (issuer: Authority | undefined) => certifyKey(issuer ?? names.root, publicJwk)
    const above = (from: number) => chain.slice(from).map(({ certificate }) => certificate)
    await expect(verify(x5cOf(await leafOf(chain[0]), ...above(0)))).rejects.toMatchObject({
      facts: { rule: 'no-path' },
    })
    await expect(verify(x5cOf(await leafOf(chain[15]), ...above(15)))).rejects.toMatchObject({
      facts: { rule: 'no-path' },
    })
    const { verifier } = chainScene(() => ({ status: 500 }), [names.root], true)
    await expect(verifier.verify(x5cOf(await leafOf(chain[16]), ...above(16)), 'encryption')).resolves.toBeUndefined()
  })
})

describe('a certificate that is written oddly', () => {
  it('is refused when it names another algorithm outside than inside of what is signed', async () => {
    const { leaf, intermediate } = names
    const bytes = Buffer.from(Uint8Array.from(Buffer.from(leaf.rawData)))
    const ecdsaWithSha256 = Buffer.from('06082a8648ce3d040302', 'hex')
    bytes[bytes.lastIndexOf(ecdsaWithSha256) + ecdsaWithSha256.length - 1] = 3
    await expect(verify([bytes.toString('base64'), ...x5cOf(intermediate.certificate)])).rejects.toMatchObject({
      facts: { rule: 'unreadable' },
    })
  })

  it('is refused when an extension occurs twice', async () => {
    const usage = (flag: KeyUsageFlags) => new KeyUsagesExtension(flag, true)
    const { intermediate } = names
    const twice = await certifyKey(intermediate, publicJwk, { further: [usage(KeyUsageFlags.digitalSignature)] })
    await expect(verify(x5cOf(twice, intermediate.certificate))).rejects.toMatchObject({
      facts: { rule: 'unreadable' },
    })
  })

  it('is refused when an issuer has a key that is too short', async () => {
    const { root } = names
    const rsa = {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    }
    const keys = await webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
    const options = { extensions: [...authorityExtensions(), ...sources(['ocsp'])] }
    const certificate = await certify(root, keys.publicKey, 'CN=TEST-ONLY Short', options)
    const leaf = await certifyKey({ certificate, keys }, publicJwk, { algorithm: rsa.name })
    await expect(verify(x5cOf(leaf, certificate))).rejects.toMatchObject({ facts: { rule: 'algorithm', position: 1 } })
  })
})

describe('addresses in a certificate', () => {
  const encipherment = new KeyUsagesExtension(KeyUsageFlags.keyEncipherment, true)
  const asked = async (further: Extension) => {
    const { root, intermediate } = names
    const leaf = await certifyKey(intermediate, publicJwk, { extensions: [encipherment, further] })
    const { verifier, transport } = chainScene(await ocsp(), [root])
    await expect(verifier.verify(x5cOf(leaf, intermediate.certificate), 'encryption')).rejects.toMatchObject({
      code: 'certificate-revocation-unknown',
      facts: { tried: [] },
    })
    return transport.requests.slice(1).map(({ url }) => url)
  }

  it.each([
    'file:///etc/passwd',
    'ldap://ldap.example/',
    'ftp://files.example/a.crl',
    'http://user@ocsp.example/',
    'none',
  ])('are not asked when they are %s', async (address) => {
    expect(await asked(new AuthorityInfoAccessExtension({ ocsp: [address] }))).toEqual([])
    expect(await asked(new CRLDistributionPointsExtension([address]))).toEqual([])
  })

  it('are not asked for lists of other reasons or other issuers', async () => {
    const name = 'a0168614687474703a2f2f63726c2e6578616d706c652f63'
    const partial = (more: string) => {
      const point = `30${(2 + 22 + 2 + more.length / 2 - 2).toString(16).padStart(2, '0')}a018${name}${more}`
      return new Extension('2.5.29.31', false, Buffer.from(`30${(point.length / 2).toString(16)}${point}`, 'hex'))
    }
    expect(await asked(partial('81020640'))).toEqual([])
  })

  it('are asked three of a kind at most', async () => {
    const { root, intermediate } = names
    const ocspAddresses = Array.from({ length: 20 }, (_, index) => `http://ocsp-${index}.example/`)
    const further = new AuthorityInfoAccessExtension({ ocsp: ocspAddresses })
    const leaf = await certifyKey(intermediate, publicJwk, { extensions: [encipherment, further] })
    const { verifier, transport } = chainScene(() => ({ status: 302, headers: { location: 'file:///' } }), [root], true)
    await verifier.verify(x5cOf(leaf, intermediate.certificate), 'encryption')
    expect(transport.requests.map(({ url }) => url)).toEqual(['http://ocsp.example/', ...ocspAddresses.slice(0, 3)])
  })
})

describe('a certificate that pretends', () => {
  it('to be of an authority of the same name and another key is passed over', async () => {
    const { root, leaf, intermediate } = names
    const impostor = await createAuthority(root, { name: 'TEST-ONLY Sub' })
    await expect(verify(x5cOf(leaf, impostor.certificate))).rejects.toMatchObject({ facts: { rule: 'no-path' } })
    await expect(verify(x5cOf(leaf, impostor.certificate, intermediate.certificate))).resolves.toBeUndefined()
  })

  it('to be an authority although it is that of a destination certifies nobody', async () => {
    const { root } = names
    const destination = await createAuthority(root, { name: 'TEST-ONLY Destination', extensions: [] })
    const below = await certifyKey(destination, publicJwk)
    await expect(verify(x5cOf(below, destination.certificate))).rejects.toMatchObject({
      facts: { rule: 'not-an-authority', position: 1 },
    })
  })

  it('to be valid is refused from the moment on at which it expires, although its revocation was just checked', async () => {
    const { intermediate, root } = names
    const leaf = await certifyKey(intermediate, publicJwk, { notAfter: new Date(now + hour / 2) })
    const { verifier, clock } = chainScene(await ocsp(), [root])
    const chain = x5cOf(leaf, intermediate.certificate)
    await expect(verifier.verify(chain, 'encryption')).resolves.toBeUndefined()
    clock.advance(hour / 2 + 1000)
    await expect(verifier.verify(chain, 'encryption')).rejects.toMatchObject({ facts: { rule: 'validity' } })
  })
})

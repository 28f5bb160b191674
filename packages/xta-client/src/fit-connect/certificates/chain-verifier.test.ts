import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
} from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { chainScene, hour, ocsp, pki, verifyChain } from '../../../test/fixtures/chain.js'
import { destinationEncryption } from '../../../test/fixtures/keys.js'
import {
  authorityExtensions,
  certifyKey,
  createAuthority,
  sources,
  x5cOf,
  type Authority,
} from '../../../test/fixtures/pki.js'
import { now } from '../../../test/fixtures/scene.js'

const { publicJwk } = destinationEncryption()
const unknownCritical = new Extension('1.2.3.4.5', true, new Uint8Array([5, 0]))

let root: Authority
let intermediate: Authority
let stranger: Authority
let leaf: X509Certificate
beforeAll(async () => {
  ;({ root, intermediate, stranger, leaf } = await pki())
})

const refusedBy = (rule: string) => ({ code: 'certificate-untrusted', facts: { rule } })

describe('the path to a trust anchor', () => {
  it('is accepted when every certificate on it may be used that way', async () => {
    const { verifier, transport } = chainScene(await ocsp(), [root])
    await expect(verifier.verify(x5cOf(leaf, intermediate.certificate), 'encryption')).resolves.toBeUndefined()
    expect(transport.requests).toHaveLength(2)
  })

  it('is found whatever the order of the certificates, and past ones that do not belong to it', async () => {
    const other = await createAuthority(root, { name: 'TEST-ONLY Sub' })
    await expect(
      verifyChain(ocsp(), [leaf, stranger.certificate, other.certificate, intermediate.certificate]),
    ).resolves.toBeUndefined()
  })

  it('does not lead to another anchor of the same name', async () => {
    const impostor = await createAuthority(undefined, { name: 'TEST-ONLY Root' })
    const { verifier } = chainScene(await ocsp(), [impostor])
    await expect(verifier.verify(x5cOf(leaf, intermediate.certificate), 'encryption')).rejects.toMatchObject(
      refusedBy('no-path'),
    )
  })

  it('does not exist without the certificate between', async () => {
    await expect(verifyChain(ocsp(), [leaf])).rejects.toMatchObject(refusedBy('no-path'))
  })

  it('does not end at a root that came with the key', async () => {
    const own = await certifyKey(stranger, publicJwk)
    await expect(verifyChain(ocsp(), [own, stranger.certificate])).rejects.toMatchObject(refusedBy('no-path'))
  })

  it('does not exist for a certificate whose content was changed', async () => {
    // A copy: a buffer over the ArrayBuffer would change the certificate itself, for every test after this one.
    const bytes = Buffer.from(new Uint8Array(leaf.rawData))
    const index = bytes.indexOf('TEST-ONLY Destination')
    bytes.write('TEST-ONLY Imposter!!!', index)
    const x5c = [bytes.toString('base64'), ...x5cOf(intermediate.certificate)]
    await expect(chainScene(await ocsp(), [root]).verifier.verify(x5c, 'encryption')).rejects.toMatchObject(
      refusedBy('no-path'),
    )
  })

  it.each([[[]], [['no certificate']], [[42]]])('refuses x5c that is %j', async (x5c) => {
    await expect(chainScene(await ocsp(), [root]).verifier.verify(x5c, 'encryption')).rejects.toMatchObject(
      refusedBy('unreadable'),
    )
  })
})

describe('the certificates on the path', () => {
  async function below(options: Parameters<typeof createAuthority>[1]): Promise<X509Certificate[]> {
    const authority = await createAuthority(root, options)
    return [await certifyKey(authority, publicJwk), authority.certificate]
  }

  it('are refused when one between has expired', async () => {
    const chain = await below({ notBefore: new Date(now - 10 * hour), notAfter: new Date(now - hour) })
    await expect(verifyChain(ocsp(), chain)).rejects.toMatchObject({
      code: 'certificate-untrusted',
      facts: { rule: 'validity', position: 1 },
    })
  })

  it('are refused when the first is not valid yet', async () => {
    const early = await certifyKey(intermediate, publicJwk, { notBefore: new Date(now + hour) })
    await expect(verifyChain(ocsp(), [early, intermediate.certificate])).rejects.toMatchObject(refusedBy('validity'))
  })

  it('are refused when an issuer is no authority', async () => {
    const chain = await below({ extensions: [new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)] })
    await expect(verifyChain(ocsp(), chain)).rejects.toMatchObject(refusedBy('not-an-authority'))
  })

  it('are refused when an issuer says that it is no authority', async () => {
    const chain = await below({ extensions: [new BasicConstraintsExtension(false, undefined, true)] })
    await expect(verifyChain(ocsp(), chain)).rejects.toMatchObject(refusedBy('not-an-authority'))
  })

  it('are refused when there are more authorities below one than it allows', async () => {
    const strict = await createAuthority(root, { name: 'TEST-ONLY Strict', extensions: authorityExtensions(0) })
    const tooDeep = await createAuthority(strict, { name: 'TEST-ONLY Too deep' })
    const chain = [await certifyKey(tooDeep, publicJwk), tooDeep.certificate, strict.certificate]
    await expect(verifyChain(ocsp(), chain)).rejects.toMatchObject({
      code: 'certificate-untrusted',
      facts: { rule: 'path-length', position: 2 },
    })
  })

  it('are refused when an issuer may not sign certificates', async () => {
    const chain = await below({
      extensions: [
        new BasicConstraintsExtension(true, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.cRLSign, true),
      ],
    })
    await expect(verifyChain(ocsp(), chain)).rejects.toMatchObject(refusedBy('key-usage'))
  })

  it('are refused when the first is for signatures only and the key encrypts', async () => {
    const extensions = [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true), ...sources(['ocsp'])]
    const signing = await certifyKey(intermediate, publicJwk, { extensions })
    const chain = x5cOf(signing, intermediate.certificate)
    await expect(chainScene(await ocsp(), [root]).verifier.verify(chain, 'encryption')).rejects.toMatchObject(
      refusedBy('key-usage'),
    )
    await expect(chainScene(await ocsp(), [root]).verifier.verify(chain, 'signature')).resolves.toBeUndefined()
  })

  it('are refused when one is signed with SHA-1', async () => {
    const weak = await certifyKey(intermediate, publicJwk, { hash: 'SHA-1' })
    await expect(verifyChain(ocsp(), [weak, intermediate.certificate])).rejects.toMatchObject(refusedBy('algorithm'))
  })

  it('are refused when one has a critical extension that nobody here understands', async () => {
    const special = await certifyKey(intermediate, publicJwk, { further: [unknownCritical] })
    await expect(verifyChain(ocsp(), [special, intermediate.certificate])).rejects.toMatchObject(
      refusedBy('critical-extension'),
    )
  })
})

import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
} from '@peculiar/x509'
import { beforeAll, describe, expect, it } from 'vitest'
import { chainScene, hour, ocsp, pki, verifyChain, type Answer } from '../../../../test/fixtures/chain.js'
import { HttpError } from '@amt24/core/http'
import { OCSPResponseStatus } from '@peculiar/asn1-ocsp'
import { OctetString } from '@peculiar/asn1-schema'
import { Extension as AsnExtension } from '@peculiar/asn1-x509'
import { destinationEncryption } from '../../../../test/fixtures/keys.js'
import { answerOcsp, signCrl, type CrlScript, type OcspScript } from '../../../../test/fixtures/ocsp.js'
import {
  certify,
  certifyKey,
  createAuthority,
  createResponder,
  sources,
  x5cOf,
  type Authority,
} from '../../../../test/fixtures/pki.js'
import { now } from '../../../../test/fixtures/scene.js'

const { publicJwk } = destinationEncryption()
const encipherment = new KeyUsagesExtension(KeyUsageFlags.keyEncipherment, true)
const certificatesOnly = new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)
const unknownCritical = new Extension('1.2.3.4.5', true, new Uint8Array([5, 0]))

let root: Authority
let intermediate: Authority
let stranger: Authority
let leaf: X509Certificate
beforeAll(async () => {
  ;({ root, intermediate, stranger, leaf } = await pki())
})

describe('revocation by OCSP', () => {
  it('refuses a revoked certificate', async () => {
    await expect(verifyChain(ocsp({ status: 'revoked' }))).rejects.toMatchObject({ code: 'certificate-revoked' })
  })

  it('refuses a certificate whose issuer was revoked, before anything else is asked', async () => {
    const { verifier, transport } = chainScene(
      ({ body }) => ({ body: answerOcsp(body, { issuer: root, status: 'revoked' }) }),
      [root],
    )
    await expect(verifier.verify(x5cOf(leaf, intermediate.certificate), 'encryption')).rejects.toMatchObject({
      code: 'certificate-revoked',
    })
    expect(transport.requests).toHaveLength(1)
  })

  it('takes a revocation also from an old answer', async () => {
    const old = { thisUpdate: new Date(now - 90 * hour), nextUpdate: new Date(now - 80 * hour) }
    await expect(verifyChain(ocsp({ status: 'revoked', ...old }))).rejects.toMatchObject({
      code: 'certificate-revoked',
    })
  })

  it('takes an answer without nonce, and without the moment of the next one for a day', async () => {
    await expect(verifyChain(ocsp({ nonce: 'absent', nextUpdate: null }))).resolves.toBeUndefined()
  })

  it('takes the answer of a responder that the issuer entitled', async () => {
    const signer = await createResponder(intermediate)
    await expect(verifyChain(ocsp({ signer }))).resolves.toBeUndefined()
  })

  const unusable: readonly (readonly [string, string, () => Partial<OcspScript> | Promise<Partial<OcspScript>>])[] = [
    ['is stale', 'stale', () => ({ nextUpdate: new Date(now - hour) })],
    ['is from the future', 'stale', () => ({ thisUpdate: new Date(now + hour), nextUpdate: new Date(now + 2 * hour) })],
    [
      'is two days old and names no next one',
      'stale',
      () => ({ thisUpdate: new Date(now - 48 * hour), nextUpdate: null }),
    ],
    [
      'is about another certificate',
      'other-certificate',
      async () => ({ about: await certifyKey(intermediate, publicJwk) }),
    ],
    [
      'is about a certificate of the same number from another issuer',
      'other-certificate',
      () => twinOf('TEST-ONLY Other'),
    ],
    ['is about a certificate of another issuer of the same name', 'other-certificate', () => twinOf('TEST-ONLY Sub')],
    [
      'is signed by a responder of another issuer of the same name',
      'responder',
      async () => ({ signer: await createResponder(await createAuthority(root, { name: 'TEST-ONLY Sub' })) }),
    ],
    ['is signed by a stranger', 'responder', () => ({ signer: stranger })],
    ['is signed by a responder of a stranger', 'responder', async () => ({ signer: await createResponder(stranger) })],
    [
      'is signed by a responder without entitlement',
      'responder',
      async () => ({ signer: await createResponder(intermediate, { extensions: [] }) }),
    ],
    [
      'is signed by a responder that has expired',
      'responder',
      async () => ({ signer: await createResponder(intermediate, { notAfter: new Date(now - hour) }) }),
    ],
    [
      'is about a certificate of the same number of an issuer of the same key under another name',
      'other-certificate',
      async () => {
        const { keys } = intermediate
        const certificate = await certify(root, keys.publicKey, 'CN=TEST-ONLY Renamed')
        const aboutIssuer = { keys, certificate }
        return {
          aboutIssuer,
          about: await certifyKey(aboutIssuer, publicJwk, { serialNumber: leaf.serialNumber }),
        }
      },
    ],
    [
      'is signed by a responder whose key is for certificates only',
      'responder',
      async () => ({ signer: await createResponder(intermediate, { further: [certificatesOnly] }) }),
    ],
    ['is signed by the holder of the certificate above the issuer', 'responder', () => ({ signer: root })],
    ['repeats another nonce', 'nonce', () => ({ nonce: 'another' })],
    [
      'has a critical extension that nobody here understands',
      'scope',
      () => ({ furtherExtensions: [criticalExtension()] }),
    ],
    ['asks to try later', 'refused', () => ({ responseStatus: OCSPResponseStatus.tryLater })],
    ['says that it does not know the certificate', 'unknown', () => ({ status: 'unknown' })],
  ]

  async function twinOf(name: string): Promise<Partial<OcspScript>> {
    const aboutIssuer = await createAuthority(root, { name })
    return { aboutIssuer, about: await certifyKey(aboutIssuer, publicJwk, { serialNumber: leaf.serialNumber }) }
  }

  it.each(unusable)('refuses the certificate when the only answer %s', async (_what, why, script) => {
    await expect(verifyChain(ocsp(await script()))).rejects.toMatchObject({
      code: 'certificate-revocation-unknown',
      facts: { tried: [`ocsp: ${why}`] },
    })
  })

  it('refuses a good answer whose status was changed after it was signed', async () => {
    let count = 0
    const forged: Answer = ({ body }) => {
      if (count++ === 0) return { body: answerOcsp(body, { issuer: root }) }
      const bytes = Buffer.from(answerOcsp(body, { issuer: intermediate, status: 'unknown' }))
      // The implicit tag of "unknown" [2] becomes that of "good" [0]; both are NULL.
      const index = bytes.indexOf(Buffer.from([0x82, 0x00, 0x18]))
      bytes[index] = 0x80
      return { body: bytes }
    }
    await expect(verifyChain(forged)).rejects.toMatchObject({ facts: { tried: ['ocsp: signature'] } })
  })

  it.each<[string, Answer]>([
    ['cannot be reached', () => new HttpError('unreachable', { message: 'No connection.' })],
    ['answers with an error page', () => ({ status: 503, body: 'busy' })],
    ['answers with more than fits', () => ({ body: new Uint8Array(65 * 1024) })],
  ])('refuses the certificate, for now, when the responder %s', async (_what, answer) => {
    await expect(verifyChain(answer)).rejects.toMatchObject({
      code: 'certificate-revocation-unknown',
      isRetryable: true,
      facts: { tried: ['ocsp: unreachable'] },
    })
  })

  it.each([[new Uint8Array(0)], [Buffer.from('<html>')], [Buffer.from([0x30, 0x80, 0x00, 0x00])]])(
    'refuses the certificate when the answer is no OCSP answer: %j',
    async (body) => {
      await expect(verifyChain(() => ({ body }))).rejects.toMatchObject({ facts: { tried: ['ocsp: malformed'] } })
    },
  )

  it('passes the end of the caller on', async () => {
    const reason = new Error('enough')
    const never: Answer = () => new Promise(() => undefined)
    const waiting = chainScene(never, [root]).verifier.verify(
      x5cOf(leaf, intermediate.certificate),
      'encryption',
      AbortSignal.abort(reason),
    )
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('revocation by list', () => {
  const listed = async (kinds: readonly ('ocsp' | 'crl')[] = ['crl']): Promise<X509Certificate[]> => [
    await certifyKey(intermediate, publicJwk, { extensions: [encipherment, ...sources(kinds)] }),
    intermediate.certificate,
  ]
  /** OCSP answers for the intermediate; the list for the leaf. */
  const list =
    (script: Partial<CrlScript> = {}): Answer =>
    async ({ method, body }) => ({
      body: method === 'GET' ? await signCrl({ issuer: intermediate, ...script }) : answerOcsp(body, { issuer: root }),
    })

  it('accepts a certificate that is not on the list', async () => {
    await expect(verifyChain(list({ revoked: [intermediate.certificate] }), await listed())).resolves.toBeUndefined()
  })

  it('refuses a certificate that is on the list', async () => {
    const chain = await listed()
    await expect(verifyChain(list({ revoked: chain.slice(0, 1) }), chain)).rejects.toMatchObject({
      code: 'certificate-revoked',
    })
  })

  it('is asked when OCSP gives no usable answer', async () => {
    const chain = await listed(['ocsp', 'crl'])
    let count = 0
    const answer: Answer = async ({ method, body }) => {
      if (method === 'GET') return { body: await signCrl({ issuer: intermediate, revoked: chain.slice(0, 1) }) }
      return count++ === 0 ? { body: answerOcsp(body, { issuer: root }) } : { status: 500 }
    }
    await expect(verifyChain(answer, chain)).rejects.toMatchObject({ code: 'certificate-revoked' })
  })

  it('is not asked after the responder said that it does not know the certificate', async () => {
    const { verifier, transport } = chainScene(await ocsp({ status: 'unknown' }), [root])
    const chain = await listed(['ocsp', 'crl'])
    await expect(verifier.verify(x5cOf(...chain), 'encryption')).rejects.toMatchObject({
      facts: { tried: ['ocsp: unknown'] },
    })
    expect(transport.requests.map(({ method }) => method)).toEqual(['POST', 'POST'])
  })

  it.each<[string, string, () => Partial<CrlScript>]>([
    ['is stale', 'stale', () => ({ nextUpdate: new Date(now - hour) })],
    ['names no next one', 'stale', () => ({ nextUpdate: null })],
    ['is signed by a stranger', 'signature', () => ({ signer: stranger })],
    ['is the list of another issuer', 'responder', () => ({ issuer: stranger })],
    ['has a critical extension that nobody here understands', 'scope', () => ({ extensions: [unknownCritical] })],
    ['is about other reasons or issuers only', 'scope', () => ({ extensions: [partialScope()] })],
    ['is of a part that is named relative to its issuer', 'scope', () => ({ extensions: [relativeScope()] })],
  ])('refuses the certificate when the list %s', async (_what, why, script) => {
    await expect(verifyChain(list(script()), await listed())).rejects.toMatchObject({
      code: 'certificate-revocation-unknown',
      facts: { tried: [`crl: ${why}`] },
    })
  })

  it.each<[string, string, string | undefined]>([
    ['is about authorities only', '30038201ff', 'crl: scope'],
    ['is about other certificates than those of authorities', '30038101ff', undefined],
    ['is about attribute certificates', '30038501ff', 'crl: scope'],
    ['is that of another address', scopeOf('http://crl.example/part-7.crl'), 'crl: scope'],
    ['is that of the address that was asked', scopeOf('http://crl.example/authority.crl'), undefined],
  ])('knows what a list that %s says about the certificate', async (_what, scope, why) => {
    const extensions = [new Extension('2.5.29.28', true, Buffer.from(scope, 'hex'))]
    const verified = verifyChain(list({ extensions }), await listed())
    if (why === undefined) await expect(verified).resolves.toBeUndefined()
    else await expect(verified).rejects.toMatchObject({ facts: { tried: [why] } })
  })

  it('refuses the list of an issuer that may not sign lists', async () => {
    const usage = new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)
    const authority = new BasicConstraintsExtension(true, undefined, true)
    const extensions = [authority, usage, ...sources(['ocsp'])]
    const issuer = await createAuthority(root, { name: 'TEST-ONLY No lists', extensions })
    const below = await certifyKey(issuer, publicJwk, { extensions: [encipherment, ...sources(['crl'])] })
    await expect(verifyChain(list({ issuer }), [below, issuer.certificate])).rejects.toMatchObject({
      facts: { tried: ['crl: responder'] },
    })
  })

  it('refuses a list that names another algorithm outside than inside of what is signed', async () => {
    const changed: Answer = async ({ method, body }) => {
      if (method !== 'GET') return { body: answerOcsp(body, { issuer: root }) }
      const bytes = Buffer.from(await signCrl({ issuer: intermediate }))
      const ecdsaWithSha256 = Buffer.from('06082a8648ce3d040302', 'hex')
      bytes[bytes.indexOf(ecdsaWithSha256) + ecdsaWithSha256.length - 1] = 3
      return { body: bytes }
    }
    await expect(verifyChain(changed, await listed())).rejects.toMatchObject({ facts: { tried: ['crl: malformed'] } })
  })

  it('refuses a certificate that names no source at all', async () => {
    const silent = await certifyKey(intermediate, publicJwk, { extensions: [encipherment] })
    await expect(verifyChain(ocsp(), [silent, intermediate.certificate])).rejects.toMatchObject({
      code: 'certificate-revocation-unknown',
      isRetryable: false,
      facts: { tried: [] },
    })
  })
})

describe('the waiver for unknown revocation', () => {
  const chain = () => x5cOf(leaf, intermediate.certificate)

  it('takes a certificate of which nothing can be found out', async () => {
    const { verifier } = chainScene(() => ({ status: 500 }), [root], true)
    await expect(verifier.verify(chain(), 'encryption')).resolves.toBeUndefined()
  })

  it('does not take a revoked one', async () => {
    const { verifier } = chainScene(await ocsp({ status: 'revoked' }), [root], true)
    await expect(verifier.verify(chain(), 'encryption')).rejects.toMatchObject({ code: 'certificate-revoked' })
  })

  it('does not take a revoked one below an issuer of which nothing can be found out', async () => {
    let count = 0
    const answer: Answer = ({ body }) =>
      count++ === 0 ? { status: 500 } : { body: answerOcsp(body, { issuer: intermediate, status: 'revoked' }) }
    const { verifier } = chainScene(answer, [root], true)
    await expect(verifier.verify(chain(), 'encryption')).rejects.toMatchObject({ code: 'certificate-revoked' })
  })
})

describe('what is remembered', () => {
  const chain = () => x5cOf(leaf, intermediate.certificate)
  it('is a good answer, for an hour at most', async () => {
    const { verifier, transport, clock } = chainScene(await ocsp(), [root])
    await verifier.verify(chain(), 'encryption')
    await verifier.verify(chain(), 'encryption')
    expect(transport.requests).toHaveLength(2)
    clock.advance(hour + 1)
    await verifier.verify(chain(), 'encryption')
    expect(transport.requests).toHaveLength(4)
  })

  it('is asked for once by many at the same time', async () => {
    const { verifier, transport } = chainScene(await ocsp(), [root])
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(chain(), 'encryption')))
    expect(transport.requests).toHaveLength(2)
  })

  it('is never that something failed', async () => {
    let isUp = false
    const up = await ocsp()
    const { verifier } = chainScene((request) => (isUp ? up(request) : { status: 503 }), [root])
    await expect(verifier.verify(chain(), 'encryption')).rejects.toMatchObject({ isRetryable: true })
    isUp = true
    await expect(verifier.verify(chain(), 'encryption')).resolves.toBeUndefined()
  })
})

function criticalExtension(): AsnExtension {
  return new AsnExtension({ extnID: '1.2.3.4.5', critical: true, extnValue: new OctetString(new Uint8Array([5, 0])) })
}

/** An issuing distribution point with indirectCRL. */
function partialScope(): Extension {
  return new Extension('2.5.29.28', true, new Uint8Array([0x30, 0x03, 0x84, 0x01, 0xff]))
}

/** An issuing distribution point with nameRelativeToCRLIssuer (CN=Part 7). */
function relativeScope(): Extension {
  return new Extension('2.5.29.28', true, Buffer.from('3013a011a10f300d06035504030c06506172742037', 'hex'))
}

/** An issuing distribution point with the full name of its list, in hex. */
function scopeOf(address: string): string {
  const wrapped = [0x86, 0xa0, 0xa0, 0x30].reduce(
    (content, tag) => Buffer.concat([Buffer.from([tag, content.length]), content]),
    Buffer.from(address),
  )
  return wrapped.toString('hex')
}

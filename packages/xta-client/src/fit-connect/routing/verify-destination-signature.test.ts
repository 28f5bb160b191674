import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { flipped, withMembers, withSegment } from '../../../test/fixtures/compact.js'
import { destinationEncryption, destinationSignature, foreignSigningKey } from '../../../test/fixtures/keys.js'
import {
  ars,
  areaUrn,
  destinationToken,
  honestClaims,
  portalKey,
  portalSigningKey,
  serviceUrn,
  signatureContext,
} from '../../../test/fixtures/routing.js'
import { destinationId, foreignDestinationId, nowInSeconds } from '../../../test/fixtures/scene.js'
import type { RouteRule } from './not-verified.js'
import { verifyDestinationSignature } from './verify-destination-signature.js'

let token: string
beforeAll(async () => {
  token = await destinationToken()
})

const offer = (services: readonly string[], ...prefixes: readonly string[]) => ({
  leistungIDs: services,
  gebietIDs: prefixes.map(areaUrn),
})
const otherService = 'urn:de:fim:leika:leistung:99000000000002'

/** Without a certificate, whose validity would end past and future. */
const timelessContext = {
  ...signatureContext,
  portalKey: () => Promise.resolve({ ...portalKey().publicJwk, x5c: undefined }),
}

function refusal(rule: RouteRule, detail?: string) {
  return { code: 'route-not-verified', facts: { rule, destinationId, ...(detail !== undefined && { detail }) } }
}

describe('verifyDestinationSignature', () => {
  it('says what the portal signed', async () => {
    expect(await verifyDestinationSignature(token, signatureContext)).toEqual({
      destinationId,
      submissionHost: 'submission.example',
      issuedAt: '2026-11-21T12:00:00.000Z',
      areas: ['14713'],
    })
  })

  it.each(['jwt', 'JWT', 'Jwt'])('takes the type in either case: %s', async (type) => {
    const signed = await (await portalSigningKey()).signCompact(type, honestClaims)
    expect(await verifyDestinationSignature(signed, signatureContext)).toMatchObject({ destinationId })
  })

  it.each<[string, (text: string) => string, string]>([
    ['alg none', (text) => `${withMembers(text, 0, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`, 'signature'],
    ['alg none with a signature', (text) => withMembers(text, 0, { alg: 'none' }), 'header.alg'],
    ['HS512 keyed with the public key of the portal', signedWithPublicKey, 'header.alg'],
    ['RS512', (text) => withMembers(text, 0, { alg: 'RS512' }), 'header.alg'],
    ['the type of an event', (text) => withMembers(text, 0, { typ: 'secevent+jwt' }), 'header.typ'],
    ['no type', (text) => withMembers(text, 0, { typ: undefined }), 'header.typ'],
    ['no kid', (text) => withMembers(text, 0, { kid: undefined }), 'header.kid'],
    ['critical extensions', (text) => withMembers(text, 0, { crit: ['exp'] }), 'header.crit'],
    ['four segments', (text) => `${text}.AAAA`, 'segments'],
    ['nothing', () => '', 'segments'],
    ['more than two million characters', () => 'A'.repeat(2_097_153), 'size'],
    ['no issuer', (text) => withMembers(text, 1, { iss: undefined }), 'claims.iss'],
    [
      'a list of hosts',
      (text) => withMembers(text, 1, { submissionHost: ['submission.example'] }),
      'claims.submissionHost',
    ],
    ['no time', (text) => withMembers(text, 1, { iat: undefined }), 'claims.iat'],
    ['no id', (text) => withMembers(text, 1, { jti: undefined }), 'claims.jti'],
    [
      'one service instead of a list',
      (text) => withMembers(text, 1, { services: offer([serviceUrn]) }),
      'claims.services',
    ],
    [
      'areas as one text',
      (text) => withMembers(text, 1, { services: [{ leistungIDs: [], gebietIDs: '14' }] }),
      'claims.services.0.gebietIDs',
    ],
  ])('refuses a token with %s before any key is asked for', async (_what, change, detail) => {
    const context = { ...signatureContext, portalKey: () => Promise.reject(new Error('A key was asked for.')) }
    await expect(verifyDestinationSignature(change(token), context)).rejects.toMatchObject(refusal('token', detail))
  })

  it.each(['https://other-portal.example', 'https://portal.example/', 'https://PORTAL.example', destinationId])(
    'refuses the issuer %s before any key is asked for',
    async (iss) => {
      const context = { ...signatureContext, portalKey: () => Promise.reject(new Error('A key was asked for.')) }
      const signed = await destinationToken({ iss })
      await expect(verifyDestinationSignature(signed, context)).rejects.toMatchObject(refusal('issuer'))
    },
  )

  it('refuses a key that the portal does not publish', async () => {
    const signed = await (await foreignSigningKey()).signCompact('JWT', honestClaims)
    await expect(verifyDestinationSignature(signed, signatureContext)).rejects.toMatchObject(refusal('key-missing'))
  })

  it('refuses a signature by another key under the name of the honest one', async () => {
    const signed = await (await foreignSigningKey()).signCompact('JWT', honestClaims)
    const renamed = withMembers(signed, 0, { kid: portalKey().kid })
    await expect(verifyDestinationSignature(renamed, signatureContext)).rejects.toMatchObject(refusal('signature'))
  })

  it('refuses a signature under the name of another key that the portal publishes', async () => {
    const renamed = withMembers(token, 0, { kid: destinationSignature().kid })
    await expect(verifyDestinationSignature(renamed, signatureContext)).rejects.toMatchObject(refusal('signature'))
  })

  it('refuses an encryption key of the portal', async () => {
    const { kid, publicJwk } = destinationEncryption()
    const context = { ...signatureContext, portalKey: () => Promise.resolve(publicJwk) }
    const renamed = withMembers(token, 0, { kid })
    await expect(verifyDestinationSignature(renamed, context)).rejects.toMatchObject(refusal('key-unusable', 'key_ops'))
  })

  it('refuses a key that was published with its private half', async () => {
    const context = { ...signatureContext, portalKey: () => Promise.resolve({ ...portalKey().publicJwk, d: 'AQAB' }) }
    await expect(verifyDestinationSignature(token, context)).rejects.toMatchObject(
      refusal('key-unusable', 'private-member'),
    )
  })

  it.each([0, 1, 2])('refuses a token of which segment %d was changed', async (index) => {
    const changed = withSegment(token, index, (segment) => (index === 2 ? flipped(segment) : segment))
    const other = index === 2 ? changed : withMembers(token, index, { added: true })
    await expect(verifyDestinationSignature(other, signatureContext)).rejects.toMatchObject(refusal('signature'))
  })

  it.each<[string, RouteRule, Readonly<Record<string, unknown>>]>([
    ['another destination', 'destination', { destinationId: foreignDestinationId }],
    ['another host', 'submission-host', { submissionHost: 'attacker.example' }],
    ['the host with another port', 'submission-host', { submissionHost: 'submission.example:8443' }],
    ['an address instead of a host', 'submission-host', { submissionHost: 'https://submission.example' }],
    ['a host that ends like ours', 'submission-host', { submissionHost: 'evil-submission.example' }],
    ['the future', 'issued-in-future', { iat: nowInSeconds + 301 }],
    ['a time that no calendar knows', 'issued-in-future', { iat: Number.MAX_SAFE_INTEGER }],
    ['a validity that has not begun', 'issued-in-future', { nbf: nowInSeconds + 301 }],
    ['a validity that is over', 'expired', { exp: nowInSeconds - 301 }],
    ['another service', 'service', { services: [offer([otherService], '14713')] }],
    ['the service without its URN', 'service', { services: [offer(['99000000000001'], '14713')] }],
    ['no service', 'service', { services: [] }],
    ['another region', 'region', { services: [offer([serviceUrn], '14612')] }],
    ['a part of the region', 'region', { services: [offer([serviceUrn], '147130000001')] }],
    ['no region', 'region', { services: [offer([serviceUrn])] }],
    ['a region without its URN', 'region', { services: [{ leistungIDs: [serviceUrn], gebietIDs: ['14713'] }] }],
    [
      'the service in one entry and the region in another',
      'region',
      { services: [offer([serviceUrn], '14612'), offer([otherService], '14713')] },
    ],
  ])('refuses what was signed for %s', async (_what, rule, claims) => {
    const signed = await destinationToken(claims)
    await expect(verifyDestinationSignature(signed, timelessContext)).rejects.toMatchObject(refusal(rule))
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a clock that is five minutes ahead', { iat: nowInSeconds + 300 }],
    ['a signature of years ago: there is no lifetime', { iat: 1_637_863_481 }],
    ['a validity that lasts', { exp: nowInSeconds + 60, nbf: nowInSeconds - 60 }],
    ['claims that nobody knows', { extra: { deep: [1] } }],
    [
      'one right entry among others',
      { services: [offer([otherService], '13'), offer([otherService, serviceUrn], '13', '14')] },
    ],
  ])('takes %s', async (_what, claims) => {
    const signed = await destinationToken(claims)
    expect(await verifyDestinationSignature(signed, timelessContext)).toMatchObject({ destinationId })
  })

  it('says that a Gemeindeschlüssel cannot decide about a Gemeindeverband', async () => {
    const signed = await destinationToken({ services: [offer([serviceUrn], '147135408')] })
    const context = { ...signatureContext, area: { ags: '14713000' } }
    await expect(verifyDestinationSignature(signed, context)).rejects.toMatchObject(refusal('region-undecided'))
    await expect(verifyDestinationSignature(signed, { ...context, area: { ars } })).rejects.toMatchObject(
      refusal('region'),
    )
  })

  it('passes on that the portal cannot be read', async () => {
    const failure = new Error('illustrative')
    const context = { ...signatureContext, portalKey: () => Promise.reject(failure) }
    await expect(verifyDestinationSignature(token, context)).rejects.toBe(failure)
  })
})

function signedWithPublicKey(text: string): string {
  const [header, claims] = withMembers(text, 0, { alg: 'HS512' }).split('.')
  const input = [header, claims].join('.')
  return `${input}.${createHmac('sha512', String(portalKey().publicJwk.n)).update(input).digest('base64url')}`
}

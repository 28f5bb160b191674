import { createPrivateKey, createPublicKey } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFitConnectService, type FitConnectConfig, type FitConnectService } from '../src/fit-connect/index.js'
import { selfSignedCertificate } from '../src/fit-connect/keys/certificate.js'
import { announce, bearer, firstOf, jsonRequest, objectOf, tokenFor } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const keys = testKeys()
const { encryptionPublicKey, encryptionPrivateKey, signingPublicKey } = keys.destination
let service: FitConnectService
let config: FitConnectConfig
let token: string
let newKey: Record<string, unknown>

beforeAll(async () => {
  service = await createFitConnectService({ keys, seed: 'destination admin' })
  config = service.config()
  token = await tokenFor(service.fetch, config, config.subscriber)
  newKey = await certifiedEncryptionKey()
})

/** A further pair without waiting for one: the service's own numbers under another purpose. */
async function certifiedEncryptionKey(): Promise<Record<string, unknown>> {
  const { publicKey, privateKey } = keys.service
  const { kty, n, e } = publicKey
  const certificate = await selfSignedCertificate('Next', {
    publicKey: createPublicKey({ key: { kty, n, e }, format: 'jwk' }),
    privateKey: createPrivateKey({ key: { ...privateKey }, format: 'jwk' }),
  })
  return { kty, n, e, alg: 'RSA-OAEP-256', key_ops: ['wrapKey'], kid: 'next-encryption-key', x5c: [certificate] }
}

const creation = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Ordnungsamt der Stadt Beispiel',
  contactInformation: { legalName: 'Stadt Beispiel', email: 'amt@stadt-beispiel.example', address: 'Musterweg 1' },
  services: [
    {
      identifier: 'urn:de:fim:leika:leistung:99000000000001',
      submissionSchemas: [
        { schemaUri: 'https://schema.example/a.json', mimeType: 'application/json' },
        { schemaUri: 'urn:xoev-de:example:standard:x_1.0', mimeType: 'application/xml' },
      ],
      regions: ['DE14713', 'DE15'],
    },
    {
      identifier: 'urn:schema-fitko-de:fit-connect:other',
      submissionSchemas: [{ schemaUri: 'https://schema.example/b.json', mimeType: 'application/json' }],
      regions: ['DE'],
    },
  ],
  encryptionKid: encryptionPublicKey.kid,
  encryptionPublicKey,
  signingPublicKey,
  metadataVersions: ['1.0.0', '2.1.0'],
  ...changes,
})

const send = (method: string, path: string, body?: unknown, init: RequestInit = {}): Promise<Response> =>
  service.fetch(`${config.destinationApi}/v1${path}`, {
    ...(body === undefined ? { method, headers: bearer(token) } : jsonRequest(method, token, body)),
    ...init,
  })

const patch = (id: string, body: unknown): Promise<Response> =>
  send('PATCH', `/destinations/${id}`, body, {
    headers: { 'content-type': 'application/merge-patch+json', ...bearer(token) },
  })

async function created(changes?: Record<string, unknown>): Promise<string> {
  const response = await send('POST', '/destinations', creation(changes))
  expect(response.status).toBe(201)
  return String((await objectOf(response))['destinationId'])
}

async function refused(response: Response): Promise<[number, string]> {
  const { type } = await objectOf(response)
  return [response.status, String(type).split('/').at(-1) ?? '']
}

describe('a new destination', () => {
  it('is created, readable by its owner and by everybody, and listed', async () => {
    const id = await created()
    const { encryptionPublicKey: key, signingPublicKey: otherKey, ...document } = creation()
    expect([key, otherKey]).toEqual([encryptionPublicKey, signingPublicKey])
    const expected = { destinationId: id, status: 'created', ...document }
    expect(await objectOf(await send('GET', `/destinations/${id}`))).toEqual(expected)
    const list = await objectOf(await send('GET', '/destinations?limit=500'))
    expect(list['destinations']).toContainEqual(expected)
    const { services, ...rest } = expected as Record<string, unknown>
    const seen = await objectOf(await service.fetch(`${config.submissionApi}/v2/destinations/${id}`))
    expect(seen).toEqual({ ...rest, publicServices: services })
  })

  it('receives only once it is active, for each of its services and regions', async () => {
    const id = await created()
    const sender = await tokenFor(service.fetch, config, config.sender)
    const announceFor = async (identifier: string, region: string): Promise<number> => {
      const body = { destinationId: id, announcedAttachments: [], publicService: { identifier }, region }
      const url = `${config.submissionApi}/v2/submissions`
      return (await service.fetch(url, jsonRequest('POST', sender, body))).status
    }
    const first = 'urn:de:fim:leika:leistung:99000000000001'
    expect(await announceFor(first, 'DE147130000000')).toBe(422)
    expect((await patch(id, { status: 'active' })).status).toBe(200)
    expect(await announceFor(first, 'DE147130000000')).toBe(201)
    expect(await announceFor(first, 'DE02')).toBe(422)
    expect(await announceFor('urn:schema-fitko-de:fit-connect:other', 'DE02')).toBe(201)
  })

  it('is not in sandbox.json, because the sandbox does not have its private keys', async () => {
    const id = await created()
    expect(service.config().destinations.map(({ destinationId }) => destinationId)).not.toContain(id)
    expect(service.inspect().destinations.map(({ destinationId }) => destinationId)).toContain(id)
    await expect(service.updateDestination(id, { status: 'active' })).rejects.toMatchObject({
      code: 'unknown-destination',
    })
  })

  it('survives an export of the state', async () => {
    const id = await created({ callback: { url: 'https://amt.example/callback', secret: 'a secret' } })
    const later = await createFitConnectService({ state: structuredClone(service.exportState()) })
    expect(later.exportState()).toEqual(service.exportState())
    expect(later.inspect().destinations.map(({ destinationId }) => destinationId)).toContain(id)
  })

  it.each([
    ['no name', { name: undefined }],
    ['no contact', { contactInformation: { legalName: 'x' } }],
    ['no service', { services: [] }],
    ['a member that nobody knows', { nmae: 'x' }],
    ['a metadata version that is none', { metadataVersions: ['2.x'] }],
    ['no metadata version', { metadataVersions: [] }],
    ['a status', { status: 'active' }],
    ['a callback without secret', { callback: { url: 'https://amt.example/' } }],
    ['a callback in clear text', { callback: { url: 'http://amt.example/', secret: 's' } }],
  ])('is refused with %s', async (_, changes) => {
    expect(await refused(await send('POST', '/destinations', creation(changes)))).toEqual([400, 'invalid-request'])
  })

  it.each([
    { identifier: '99000000000001' },
    { identifier: 'urn:x' },
    { regions: [] },
    { regions: ['14713'] },
    { regions: ['DE1471'] },
    { submissionSchemas: [] },
    { submissionSchemas: [{ schemaUri: 'no uri', mimeType: 'application/json' }] },
    { submissionSchemas: [{ schemaUri: 'urn:x', mimeType: 'text/plain' }] },
  ])('is refused with the offer %j', async (changes) => {
    const offer = {
      identifier: 'urn:de:fim:leika:leistung:99000000000001',
      submissionSchemas: [{ schemaUri: 'urn:x', mimeType: 'application/json' }],
      regions: ['DE'],
      ...changes,
    }
    expect((await send('POST', '/destinations', creation({ services: [offer] }))).status).toBe(400)
  })

  it.each([
    ['a private key', { ...encryptionPublicKey, d: encryptionPrivateKey['d'] }],
    ['the signing key', signingPublicKey],
    ['another alg', { ...encryptionPublicKey, alg: 'RSA-OAEP' }],
    ['further key_ops', { ...encryptionPublicKey, key_ops: ['wrapKey', 'encrypt'] }],
    ['a short kid', { ...encryptionPublicKey, kid: 'short' }],
    ['a long kid', { ...encryptionPublicKey, kid: 'k'.repeat(65) }],
    ['a short modulus', { ...encryptionPublicKey, n: encryptionPublicKey.n.slice(0, 682) }],
    ['another exponent', { ...encryptionPublicKey, e: 'Aw' }],
    ['no certificate', { ...encryptionPublicKey, x5c: undefined }],
    ['an empty chain', { ...encryptionPublicKey, x5c: [] }],
    ['a chain of something else', { ...encryptionPublicKey, x5c: ['AAAA'] }],
    ['the certificate of another key', { ...encryptionPublicKey, x5c: signingPublicKey.x5c }],
    ['nothing', null],
  ])('is refused with %s as encryption key', async (_, key) => {
    const response = await send('POST', '/destinations', creation({ encryptionPublicKey: key }))
    expect(await refused(response)).toEqual([422, 'invalid-jwk'])
  })

  it('is refused when both keys have one kid, or encryptionKid names another', async () => {
    const twin = { ...signingPublicKey, kid: encryptionPublicKey.kid }
    expect((await send('POST', '/destinations', creation({ signingPublicKey: twin }))).status).toBe(422)
    for (const encryptionKid of ['unknown-key', signingPublicKey.kid])
      expect(await refused(await send('POST', '/destinations', creation({ encryptionKid })))).toEqual([
        422,
        'invalid-encryption-kid',
      ])
  })
})

describe('a change', () => {
  it('replaces what it names and leaves the rest', async () => {
    const id = await created()
    const before = await objectOf(await send('GET', `/destinations/${id}`))
    const response = await patch(id, {
      name: 'Neu',
      contactInformation: { address: null },
      metadataVersions: ['2.0.0'],
    })
    const contactInformation = { legalName: 'Stadt Beispiel', email: 'amt@stadt-beispiel.example' }
    expect(await objectOf(response)).toEqual({
      ...before,
      name: 'Neu',
      contactInformation,
      metadataVersions: ['2.0.0'],
    })
  })

  it('never shows the secret of the callback, and needs it with every address', async () => {
    const id = await created()
    const callback = { url: 'https://amt.example/callback', secret: 'a secret of the office' }
    const answer = await (await patch(id, { callback })).text()
    expect(answer).toContain(callback.url)
    expect(answer + (await (await send('GET', `/destinations/${id}`)).text())).not.toContain(callback.secret)
    expect((await patch(id, { callback: { url: 'https://stranger.example/' } })).status).toBe(400)
    expect(await objectOf(await patch(id, { callback: null }))).not.toHaveProperty('callback')
  })

  it.each([
    { destinationId: '00000000-0000-4000-8000-000000000000' },
    { status: 'deleted' },
    { name: null },
    { services: [] },
    { publicKeys: [] },
    'text',
    null,
  ])('is refused: %j', async (body) => {
    expect((await patch(await created(), body)).status).toBe(400)
  })

  it('does not make an active destination new again', async () => {
    const id = await created()
    await patch(id, { status: 'active' })
    expect((await patch(id, { status: 'created' })).status).toBe(400)
    expect((await patch(id, { status: 'inactive' })).status).toBe(200)
  })

  it('rotates the encryption key without a gap', async () => {
    const id = await created()
    expect(await refused(await patch(id, { encryptionKid: newKey['kid'] }))).toEqual([422, 'invalid-encryption-kid'])
    expect((await send('POST', `/destinations/${id}/keys`, newKey)).status).toBe(201)
    expect(await refused(await send('POST', `/destinations/${id}/keys`, newKey))).toEqual([409, 'key-exists'])
    expect((await patch(id, { encryptionKid: newKey['kid'] })).status).toBe(200)
    for (const kid of [newKey['kid'], encryptionPublicKey.kid, signingPublicKey.kid]) {
      const key = await service.fetch(`${config.submissionApi}/v2/destinations/${id}/keys/${String(kid)}`)
      expect((await objectOf(key))['kid']).toBe(kid)
    }
    const { keys: listed } = await objectOf(await service.fetch(`${config.destinationApi}/v2/destinations/${id}/keys`))
    expect(listed).toHaveLength(3)
  })
})

describe('a deleted destination', () => {
  it('is gone for its owner and receives nothing', async () => {
    const id = await created()
    await patch(id, { status: 'active' })
    expect((await send('DELETE', `/destinations/${id}`)).status).toBe(204)
    expect(await refused(await send('GET', `/destinations/${id}`))).toEqual([404, 'destination-not-found'])
    expect((await send('DELETE', `/destinations/${id}`)).status).toBe(404)
    const sender = await tokenFor(service.fetch, config, config.sender)
    expect((await announce(service.fetch, config, sender, { destinationId: id })).submissionId).toBe('undefined')
  })
})

describe('rights', () => {
  it('are those of the subscriber that made the destination', async () => {
    const id = await created()
    const scope = 'https://schema.fitko.de/fit-connect/oauth/scopes/manage-destinations'
    const { clientId, clientSecret } = service.addClient('subscriber', 'other')
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    })
    const granted = await objectOf(await service.fetch(config.tokenUrl, { method: 'POST', body }))
    expect(granted['scope']).toBe(scope)
    const foreign = { headers: bearer(String(granted['access_token'])) }
    for (const method of ['GET', 'DELETE'])
      expect((await send(method, `/destinations/${id}`, undefined, { method, ...foreign })).status).toBe(403)
    expect(await objectOf(await send('GET', '/destinations', undefined, foreign))).toMatchObject({ totalCount: 0 })
  })

  it('are needed: no token, and no sender', async () => {
    expect((await send('GET', '/destinations', undefined, { headers: {} })).status).toBe(401)
    const sender = bearer(await tokenFor(service.fetch, config, config.sender))
    expect((await send('GET', '/destinations', undefined, { headers: sender })).status).toBe(403)
    expect(firstOf(config).destinationId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

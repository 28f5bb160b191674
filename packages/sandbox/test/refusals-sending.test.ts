import { beforeAll, describe, expect, it } from 'vitest'
import {
  createFitConnectService,
  createVirtualClock,
  type DestinationEntry,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import {
  announce,
  announcement,
  attachmentId,
  bearer,
  deliver,
  encrypt,
  firstOf,
  joseRequest,
  jsonRequest,
  objectOf,
  otherAttachmentId,
  tokenFor,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const unknownId = '00000000-0000-4000-8000-000000000000'
let service: FitConnectService
let config: FitConnectConfig
let destination: DestinationEntry
let sender: string
let subscriber: string

beforeAll(async () => {
  service = await createFitConnectService({
    keys: testKeys(),
    seed: 'refusals',
    limits: { attachmentBytes: 4000, submissionBytes: 6000, attachments: 2 },
  })
  config = service.config()
  destination = firstOf(config)
  sender = await tokenFor(service.fetch, config, config.sender)
  subscriber = await tokenFor(service.fetch, config, config.subscriber)
})

const post = (changes: Record<string, unknown>, token: string | undefined = sender): Promise<Response> =>
  service.fetch(
    `${config.submissionApi}/v2/submissions`,
    jsonRequest('POST', token, announcement(destination, changes)),
  )

async function refusal(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { type, status, title, detail } = await objectOf(response)
  expect(status).toBe(response.status)
  expect([title, detail].every((text) => typeof text === 'string' && text.length > 0)).toBe(true)
  return [response.status, String(type).replace('https://schema.fitko.de/fit-connect/submission-api/problems/', '')]
}

describe('the token endpoint', () => {
  const ask = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
    service.fetch(config.tokenUrl, { method: 'POST', body: new URLSearchParams(fields), headers })
  const right = (): Record<string, string> => ({
    grant_type: 'client_credentials',
    client_id: config.sender.clientId,
    client_secret: config.sender.clientSecret,
  })

  it('grants a bearer token for 1800 seconds with all scopes of the client', async () => {
    const response = await ask(right())
    expect(await objectOf(response)).toMatchObject({
      token_type: 'Bearer',
      expires_in: 1800,
      scope: 'https://schema.fitko.de/fit-connect/oauth/scopes/send-submissions',
    })
  })

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: unknownId }, 401, 'invalid_client'],
    ['an empty secret', { client_secret: '' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [
      'a scope that the client has not',
      { scope: 'https://schema.fitko.de/fit-connect/oauth/scopes/subscribe-destinations' },
      400,
      'invalid_scope',
    ],
  ])('refuses %s', async (_, change, status, error) => {
    const response = await ask({ ...right(), ...change })
    expect([response.status, (await objectOf(response))['error']]).toEqual([status, error])
  })

  it('refuses HTTP Basic even with the right credentials', async () => {
    const basic = Buffer.from(`${config.sender.clientId}:${config.sender.clientSecret}`).toString('base64')
    const response = await ask(right(), { authorization: `Basic ${basic}` })
    expect([response.status, (await objectOf(response))['error']]).toEqual([401, 'invalid_client'])
  })

  it('refuses a JSON body', async () => {
    const response = await service.fetch(config.tokenUrl, jsonRequest('POST', undefined, right()))
    expect([response.status, (await objectOf(response))['error']]).toEqual([400, 'invalid_request'])
  })

  it('refuses a subscriber that has no destination yet', async () => {
    const { clientId, clientSecret } = service.addClient('subscriber', 'without destination')
    const response = await ask({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
    expect([response.status, (await objectOf(response))['error']]).toEqual([400, 'invalid_scope'])
  })
})

describe('access tokens', () => {
  it('are required', async () => {
    const response = await service.fetch(
      `${config.submissionApi}/v2/submissions`,
      jsonRequest('POST', undefined, announcement(destination)),
    )
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await refusal(response)).toEqual([401, 'unauthorized'])
  })

  it('must come from this service', async () => {
    const [head = '', claims = ''] = sender.split('.')
    expect(await refusal(await post({}, `${head}.${claims}.AAAA`))).toEqual([401, 'unauthorized'])
  })

  it('expire after 30 minutes of virtual time and not a second before', async () => {
    const clock = createVirtualClock({ source: () => Date.UTC(2026, 10, 22) })
    const timed = await createFitConnectService({ keys: testKeys(), clock })
    const token = await tokenFor(timed.fetch, timed.config(), timed.sender)
    const status = async (): Promise<number> =>
      (
        await timed.fetch(
          `${timed.urls.submissionApi}/v2/submissions`,
          jsonRequest('POST', token, announcement(firstOf(timed.config()))),
        )
      ).status
    clock.advance(1_799_000)
    expect(await status()).toBe(201)
    clock.advance(1000)
    expect(await status()).toBe(401)
  })

  it('of a subscriber do not announce submissions', async () => {
    expect(await refusal(await post({}, subscriber))).toEqual([403, 'missing-role'])
  })
})

describe('an announcement', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    ['an unknown destination', { destinationId: unknownId }, 404, 'destination-not-found'],
    ['a destination id that is no uuid', { destinationId: 'somewhere' }, 400, 'invalid-request'],
    [
      'a service that is not offered',
      { publicService: { identifier: 'urn:de:fim:leika:leistung:99000000000000' } },
      422,
      'unsupported-service',
    ],
    ['a region that is not covered', { region: 'DE110000000000' }, 422, 'unsupported-region'],
    ['attachment ids that are no uuid of version 4', { announcedAttachments: ['1'] }, 400, 'invalid-request'],
    ['the same attachment twice', { announcedAttachments: [attachmentId, attachmentId] }, 400, 'invalid-request'],
    ['missing attachments', { announcedAttachments: undefined }, 400, 'invalid-request'],
    [
      'too many attachments',
      { announcedAttachments: [attachmentId, otherAttachmentId, unknownId] },
      422,
      'too-many-attachments',
    ],
    ['an unknown case', { caseId: unknownId }, 404, 'case-not-found'],
  ])('is refused for %s', async (_, changes, status, type) => {
    expect(await refusal(await post(changes))).toEqual([status, type])
  })

  it('is refused for an inactive destination', async () => {
    const { destinationId } = await service.addDestination({ ...destination, keys: 'shared', status: 'inactive' })
    expect(await refusal(await post({ destinationId }))).toEqual([422, 'destination-state-invalid'])
  })

  it('is refused for the case of another sender', async () => {
    const { caseId } = await announce(service.fetch, config, sender)
    const stranger = await tokenFor(service.fetch, config, service.addClient('sender', 'stranger'))
    expect(await refusal(await post({ caseId }, stranger))).toEqual([422, 'destination-mismatch'])
  })

  it('continues a case of the same sender', async () => {
    const { caseId, submissionId } = await announce(service.fetch, config, sender)
    const second = await objectOf(await post({ caseId }))
    expect(second['caseId']).toBe(caseId)
    expect(second['submissionId']).not.toBe(submissionId)
  })

  it('is refused with another content type', async () => {
    const response = await service.fetch(`${config.submissionApi}/v2/submissions`, {
      method: 'POST',
      headers: { ...bearer(sender), 'content-type': 'text/plain' },
      body: '{}',
    })
    expect(await refusal(response)).toEqual([415, 'unsupported-media-type'])
  })

  it('is refused when it is no JSON', async () => {
    const response = await service.fetch(`${config.submissionApi}/v2/submissions`, {
      method: 'POST',
      headers: { ...bearer(sender), 'content-type': 'application/json' },
      body: '{"destinationId":',
    })
    expect(await refusal(response)).toEqual([400, 'invalid-request'])
  })
})

describe('an attachment', () => {
  const upload = async (
    body: string,
    change: { id?: string; token?: string; contentType?: string } = {},
  ): Promise<Response> => {
    const { submissionId } = await announce(service.fetch, config, sender)
    const request = joseRequest('PUT', change.token ?? sender, body)
    const headers = { ...bearer(change.token ?? sender), 'content-type': change.contentType ?? 'application/jose' }
    return service.fetch(
      `${config.submissionApi}/v2/submissions/${submissionId}/attachments/${change.id ?? attachmentId}`,
      { ...request, headers },
    )
  }

  it('is taken again while the submission is open, because an upload may be repeated', async () => {
    const { submissionId } = await announce(service.fetch, config, sender)
    const url = `${config.submissionApi}/v2/submissions/${submissionId}/attachments/${attachmentId}`
    const body = await encrypt(destination, 'twice')
    expect((await service.fetch(url, joseRequest('PUT', sender, body))).status).toBe(204)
    expect((await service.fetch(url, joseRequest('PUT', sender, body))).status).toBe(204)
  })

  it('is refused when it was not announced', async () => {
    expect(await refusal(await upload(await encrypt(destination, 'x'), { id: otherAttachmentId }))).toEqual([
      422,
      'attachment-not-announced',
    ])
  })

  it('is refused with another content type', async () => {
    expect(
      await refusal(await upload(await encrypt(destination, 'x'), { contentType: 'application/octet-stream' })),
    ).toEqual([415, 'unsupported-media-type'])
  })

  it('is refused from a client that did not announce the submission', async () => {
    const token = await tokenFor(service.fetch, config, service.addClient('sender', 'stranger'))
    expect(await refusal(await upload(await encrypt(destination, 'x'), { token }))).toEqual([403, 'missing-role'])
  })

  it('is refused above the size limit', async () => {
    expect(await refusal(await upload(await encrypt(destination, 'x'.repeat(4000))))).toEqual([
      413,
      'payload-too-large',
    ])
  })

  it('is refused for an unknown submission', async () => {
    const response = await service.fetch(
      `${config.submissionApi}/v2/submissions/${unknownId}/attachments/${attachmentId}`,
      joseRequest('PUT', sender, 'x'),
    )
    expect(await refusal(response)).toEqual([404, 'submission-not-found'])
  })

  it('is refused when it is no compact JWE', async () => {
    expect(await refusal(await upload('a.b.c'))).toEqual([422, 'invalid-jwe'])
  })
})

describe('finalising', () => {
  const finalise = async (body: unknown, withAttachment = true): Promise<Response> => {
    const { submissionId } = await announce(service.fetch, config, sender)
    const url = `${config.submissionApi}/v2/submissions/${submissionId}`
    if (withAttachment)
      await service.fetch(
        `${url}/attachments/${attachmentId}`,
        joseRequest('PUT', sender, await encrypt(destination, 'a')),
      )
    return service.fetch(url, jsonRequest('PUT', sender, body))
  }
  const parts = async (): Promise<Record<string, string>> => ({
    encryptedMetadata: await encrypt(destination, '{}'),
    encryptedData: await encrypt(destination, '{}'),
  })

  it('accepts XML data and refuses XML metadata', async () => {
    const xml = await encrypt(destination, '<x/>', { cty: 'application/xml' })
    expect((await finalise({ ...(await parts()), encryptedData: xml })).status).toBe(200)
    expect(await refusal(await finalise({ ...(await parts()), encryptedMetadata: xml }))).toEqual([422, 'invalid-jwe'])
  })

  it('is refused while an announced attachment is missing', async () => {
    expect(await refusal(await finalise(await parts(), false))).toEqual([422, 'attachments-incomplete'])
  })

  it.each(['encryptedMetadata', 'encryptedData'])('is refused with 422 when cty is missing in %s', async (part) => {
    const withoutCty = await encrypt(destination, '{}', { cty: undefined })
    const response = await finalise({ ...(await parts()), [part]: withoutCty })
    expect(response.status).toBe(422)
    expect((await objectOf(response))['detail']).toContain('cty')
  })

  it.each(['encryptedMetadata', 'encryptedData'])('is refused without %s', async (part) => {
    expect(await refusal(await finalise({ ...(await parts()), [part]: undefined }))).toEqual([400, 'invalid-request'])
  })

  it('is refused above the total size', async () => {
    const large = await encrypt(destination, 'x'.repeat(4000))
    expect(await refusal(await finalise({ ...(await parts()), encryptedData: large }))).toEqual([
      413,
      'payload-too-large',
    ])
  })

  it('happens once: a second time is refused, and so is a further attachment', async () => {
    const { submissionId } = await deliver(service.fetch, config, sender)
    const url = `${config.submissionApi}/v2/submissions/${submissionId}`
    expect(await refusal(await service.fetch(url, jsonRequest('PUT', sender, await parts())))).toEqual([
      409,
      'submission-state-invalid',
    ])
    const late = await service.fetch(
      `${url}/attachments/${attachmentId}`,
      joseRequest('PUT', sender, await encrypt(destination, 'late')),
    )
    expect(await refusal(late)).toEqual([409, 'submission-state-invalid'])
  })

  it('happens once even when another request finalises while the body still arrives', async () => {
    const { submissionId } = await announce(service.fetch, config, sender, { announcedAttachments: [] })
    const url = `${config.submissionApi}/v2/submissions/${submissionId}`
    const body = await parts()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const slow = service.fetch(url, { ...jsonRequest('PUT', sender), body: readable, duplex: 'half' })
    expect((await service.fetch(url, jsonRequest('PUT', sender, body))).status).toBe(200)
    const writer = writable.getWriter()
    await writer.write(Buffer.from(JSON.stringify(body)))
    await writer.close()
    expect((await slow).status).toBe(409)
  })
})

it('answers unknown paths and wrong versions with a problem', async () => {
  for (const path of ['/v9/submissions', '/v2/nothing', `/v2/destinations/${destination.destinationId}/keys`])
    expect(await refusal(await service.fetch(config.submissionApi + path, { headers: bearer(sender) }))).toEqual([
      404,
      'not-found',
    ])
})

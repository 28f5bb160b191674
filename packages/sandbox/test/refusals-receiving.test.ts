import { decodeJwt } from 'jose'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createFitConnectService,
  type DestinationEntry,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import { eventBase } from '../src/fit-connect/protocol.js'
import {
  acceptEvent,
  announce,
  attachmentId,
  bearer,
  deliver,
  firstOf,
  joseRequest,
  objectOf,
  rejectEvent,
  signSet,
  tokenFor,
  type Delivered,
  type SetChanges,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const unknownId = '00000000-0000-4000-8000-000000000000'
const keys = testKeys()
let service: FitConnectService
let config: FitConnectConfig
let destination: DestinationEntry
let sender: string
let subscriber: string
let stranger: string
let delivered: Delivered

beforeAll(async () => {
  service = await createFitConnectService({ keys, seed: 'receiving' })
  const other = service.addClient('subscriber', 'other authority')
  await service.addDestination({ ...firstOf(service.config()), keys: 'shared', subscriberClientId: other.clientId })
  config = service.config()
  destination = firstOf(config)
  sender = await tokenFor(service.fetch, config, config.sender)
  subscriber = await tokenFor(service.fetch, config, config.subscriber)
  stranger = await tokenFor(service.fetch, config, other)
})
beforeEach(async () => {
  delivered = await deliver(service.fetch, config, sender)
})

const get = (path: string, token?: string): Promise<Response> =>
  service.fetch(`${config.submissionApi}/v2${path}`, { headers: bearer(token) })

async function problemOf(response: Response): Promise<[number, string]> {
  const { type } = await objectOf(response)
  return [response.status, String(type).split('/').at(-1) ?? '']
}

async function submittedTags(): Promise<object> {
  const { eventLog } = await objectOf(await get(`/submissions/${delivered.submissionId}/events`, subscriber))
  const [, submit = ''] = Array.isArray(eventLog) ? eventLog.map(String) : []
  const { events } = decodeJwt<{ events: Record<string, { authenticationTags?: object }> }>(submit)
  return events[`${eventBase}submit-submission`]?.authenticationTags ?? {}
}

describe('reading', () => {
  it('needs the subscriber scope', async () => {
    for (const path of [
      '/submissions',
      `/submissions/${delivered.submissionId}`,
      `/submissions/${delivered.submissionId}/attachments/${attachmentId}`,
    ])
      expect(await problemOf(await get(path, sender))).toEqual([403, 'missing-role'])
  })

  it('is refused with 403 for a client that is not connected with the destination', async () => {
    for (const path of [
      `/submissions/${delivered.submissionId}`,
      `/submissions/${delivered.submissionId}/attachments/${attachmentId}`,
      `/submissions?destinationId=${destination.destinationId}`,
    ])
      expect((await get(path, stranger)).status).toBe(403)
  })

  it('lists only what waits for this client', async () => {
    await announce(service.fetch, config, sender)
    expect(await objectOf(await get('/submissions', stranger))).toMatchObject({ totalCount: 0, submissions: [] })
    const { submissions } = await objectOf(await get('/submissions', subscriber))
    expect(submissions).toContainEqual({ ...delivered, destinationId: destination.destinationId })
    expect(submissions).toHaveLength(service.inspect().counts.submitted)
  })

  it('does not show a submission that is not finalised', async () => {
    const { submissionId } = await announce(service.fetch, config, sender)
    expect(await problemOf(await get(`/submissions/${submissionId}`, subscriber))).toEqual([
      404,
      'submission-not-found',
    ])
  })

  it.each([
    ['/submissions/', 'submission-not-found'],
    ['/cases/', 'case-not-found'],
  ])('knows no %sunknown', async (path, problem) => {
    expect(await problemOf(await get(`${path}${unknownId}/events`, subscriber))).toEqual([404, problem])
  })

  it('hands no part but the announced attachments out as attachment', async () => {
    for (const part of ['metadata', 'data', unknownId])
      expect(
        await problemOf(await get(`/submissions/${delivered.submissionId}/attachments/${part}`, subscriber)),
      ).toEqual([404, 'attachment-not-found'])
  })

  it('of events is for the sender and the subscriber only', async () => {
    for (const path of [`/submissions/${delivered.submissionId}/events`, `/cases/${delivered.caseId}/events`]) {
      expect((await get(path, sender)).status).toBe(200)
      expect((await get(path, subscriber)).status).toBe(200)
      expect(await problemOf(await get(path, stranger))).toEqual([403, 'missing-role'])
    }
  })

  it.each(['limit=501', 'limit=0', 'limit=x', 'offset=-1', 'offset=1.5'])('refuses the page %s', async (query) => {
    expect(await problemOf(await get(`/submissions?${query}`, subscriber))).toEqual([400, 'invalid-request'])
  })

  it('knows no key under another kid', async () => {
    expect(await problemOf(await get(`/destinations/${destination.destinationId}/keys/another-kid`))).toEqual([
      404,
      'key-not-found',
    ])
    expect(await problemOf(await get(`/destinations/${unknownId}/keys/another-kid`))).toEqual([
      404,
      'destination-not-found',
    ])
  })
})

describe('posting an event', () => {
  const postTo = (caseId: string, set: string, token = subscriber): Promise<Response> =>
    service.fetch(`${config.submissionApi}/v2/cases/${caseId}/events`, joseRequest('POST', token, set))

  const reject = async (changes: SetChanges, event = rejectEvent()): Promise<Response> =>
    postTo(delivered.caseId, await signSet(destination, delivered, event, changes))

  async function untouched(): Promise<boolean> {
    return (await get(`/submissions/${delivered.submissionId}`, subscriber)).status === 200
  }

  it.each<[string, SetChanges, number, string]>([
    ['typ JWT', { header: { typ: 'JWT' } }, 422, 'invalid-set'],
    ['no typ', { header: { typ: undefined } }, 422, 'invalid-set'],
    ['alg RS512', { header: { alg: 'RS512' } }, 422, 'invalid-set'],
    [
      'a kid that is not the signing key',
      { header: { kid: keys.destination.encryptionPublicKey.kid } },
      422,
      'invalid-set',
    ],
    ['no kid', { header: { kid: undefined } }, 422, 'invalid-set'],
    ['the signature of another key', { key: keys.service.privateKey }, 422, 'invalid-set'],
    ['another issuer', { claims: { iss: unknownId } }, 422, 'invalid-set'],
    [
      'the service as issuer',
      { claims: { iss: 'http://elsewhere.example/fit-connect/submission-api' } },
      422,
      'invalid-set',
    ],
    ['no issuer', { claims: { iss: undefined } }, 422, 'invalid-set'],
    [
      'an older payload schema',
      { claims: { $schema: 'https://schema.fitko.de/fit-connect/set-payload/1.0.0/set-payload.schema.json' } },
      422,
      'invalid-set',
    ],
    ['no payload schema', { claims: { $schema: undefined } }, 422, 'invalid-set'],
    ['another submission', { claims: { sub: `submission:${unknownId}` } }, 422, 'invalid-set'],
    ['a subject that is no submission', { claims: { sub: `reply:${unknownId}` } }, 422, 'invalid-set'],
    ['another case', { claims: { txn: `case:${unknownId}` } }, 422, 'invalid-set'],
    ['no jti', { claims: { jti: undefined } }, 422, 'invalid-set'],
    ['no iat', { claims: { iat: undefined } }, 422, 'invalid-set'],
    ['an iat before 2020', { claims: { iat: 1_500_000_000 } }, 422, 'invalid-set'],
    ['no event', { events: {} }, 422, 'invalid-set'],
    ['two events', { events: { ...rejectEvent(), [`${eventBase}accept-submission`]: {} } }, 422, 'invalid-set'],
    [
      'an event of another vocabulary',
      { events: { 'https://events.example/reject-submission': {} } },
      422,
      'invalid-set',
    ],
    [
      'an event that only the service sends',
      { events: { [`${eventBase}delete-submission`]: {} } },
      422,
      'event-not-permitted',
    ],
    [
      'the event that version 2 removed',
      { events: { [`${eventBase}forward-submission`]: {} } },
      422,
      'event-not-permitted',
    ],
    [
      'a rejection without problem',
      { events: { [`${eventBase}reject-submission`]: { problems: [] } } },
      422,
      'invalid-set',
    ],
    [
      'an acceptance without tags',
      { events: { [`${eventBase}accept-submission`]: {} } },
      422,
      'authentication-tags-mismatch',
    ],
  ])('is refused with %s', async (_, changes, status, problem) => {
    expect(await problemOf(await reject(changes))).toEqual([status, problem])
    expect(await untouched()).toBe(true)
  })

  it('says that the payload schema is not supported', async () => {
    const response = await reject({
      claims: { $schema: 'https://schema.fitko.de/fit-connect/set-payload/1.0.0/set-payload.schema.json' },
    })
    expect((await objectOf(response))['title']).toBe('Payload Schema not supported')
  })

  it('is refused when the payload was changed after signing', async () => {
    const [header = '', , signature = ''] = (await signSet(destination, delivered, rejectEvent())).split('.')
    const [, claims = ''] = (
      await signSet(destination, delivered, rejectEvent(), { claims: { iat: 1_790_000_001 } })
    ).split('.')
    expect(await problemOf(await postTo(delivered.caseId, [header, claims, signature].join('.')))).toEqual([
      422,
      'invalid-set',
    ])
    expect(await untouched()).toBe(true)
  })

  it('is refused when it is no compact JWS', async () => {
    for (const body of ['', 'a.b.c', '{}', 'a.b'])
      expect(await problemOf(await postTo(delivered.caseId, body))).toEqual([400, 'invalid-set'])
  })

  it('is refused with another content type', async () => {
    const body = await signSet(destination, delivered, rejectEvent())
    const headers = { ...bearer(subscriber), 'content-type': 'application/json' }
    const response = await service.fetch(`${config.submissionApi}/v2/cases/${delivered.caseId}/events`, {
      method: 'POST',
      headers,
      body,
    })
    expect(await problemOf(response)).toEqual([415, 'unsupported-media-type'])
  })

  it('is refused without the subscriber scope, for a foreign destination, in a foreign or unknown case', async () => {
    const set = await signSet(destination, delivered, rejectEvent())
    const other = await deliver(service.fetch, config, sender)
    expect((await postTo(delivered.caseId, set, sender)).status).toBe(403)
    expect((await postTo(delivered.caseId, set, stranger)).status).toBe(403)
    expect(await problemOf(await postTo(other.caseId, set))).toEqual([422, 'invalid-set'])
    expect(await problemOf(await postTo(unknownId, set))).toEqual([404, 'case-not-found'])
    expect(await untouched()).toBe(true)
  })

  it('is refused when its subject is a submission of another case', async () => {
    const other = await deliver(service.fetch, config, sender)
    const response = await reject({ claims: { sub: `submission:${other.submissionId}` } })
    expect(await problemOf(response)).toEqual([422, 'invalid-set'])
    expect(service.inspect().submissions.find(({ submissionId }) => submissionId === other.submissionId)?.state).toBe(
      'submitted',
    )
  })

  it.each([
    ['changed', (tags: object) => ({ ...tags, data: 'A'.repeat(22) })],
    ['missing for an attachment', (tags: object) => ({ ...tags, attachments: {} })],
    ['too many', (tags: object) => ({ ...tags, more: 'A'.repeat(22) })],
  ])('accepts nothing when tags are %s', async (_, change) => {
    const tags = await submittedTags()
    const set = await signSet(destination, delivered, acceptEvent(change(tags)))
    expect(await problemOf(await postTo(delivered.caseId, set))).toEqual([422, 'authentication-tags-mismatch'])
    expect(await untouched()).toBe(true)
  })

  it('is refused before the submission is finalised', async () => {
    const open = await announce(service.fetch, config, sender)
    expect(await problemOf(await postTo(open.caseId, await signSet(destination, open, rejectEvent())))).toEqual([
      422,
      'event-not-permitted',
    ])
  })

  it('decides once: a second decision is refused and the log stays as it was', async () => {
    expect((await reject({})).status).toBe(204)
    const log = await objectOf(await get(`/cases/${delivered.caseId}/events`, sender))
    expect(await problemOf(await reject({}))).toEqual([409, 'submission-state-invalid'])
    const acceptance = await signSet(destination, delivered, acceptEvent({}))
    expect((await postTo(delivered.caseId, acceptance)).ok).toBe(false)
    expect(await objectOf(await get(`/cases/${delivered.caseId}/events`, sender))).toEqual(log)
  })

  it('decides once even when two decisions arrive together', async () => {
    const statuses = (await Promise.all([reject({}), reject({})])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([204, 409])
  })
})

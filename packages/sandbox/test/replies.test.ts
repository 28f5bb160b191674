import { compactDecrypt, decodeJwt, importJWK } from 'jose'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createFitConnectService,
  createVirtualClock,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import { listenForCallbacks, isAuthentic, parsed } from './support/callback-receiver.js'
import { eventLogOf, eventNames } from './support/event-names.js'
import {
  announce,
  attachmentId,
  bearer,
  deliver,
  encrypt,
  firstOf,
  joseRequest,
  jsonRequest,
  objectOf,
  otherAttachmentId,
  rejectEvent,
  signSet,
  tagOf,
  tokenFor,
  type Delivered,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 22, 12)
const unknownId = '00000000-0000-4000-8000-000000000000'
// The destination's own key stands for the one that a sender would offer: the service cannot tell them apart.
const plaintext = '{"bescheid":"liegt bei"}'

let service: FitConnectService
let config: FitConnectConfig
let sender: string
let subscriber: string
let otherSender: string
let otherSubscriber: string
let delivered: Delivered
let metadata: string
let data: string
let attachment: string

beforeAll(async () => {
  const made = await createFitConnectService({ keys: testKeys(), seed: 'keys of replies' })
  const destination = firstOf(made.config())
  metadata = await encrypt(destination, '{}')
  data = await encrypt(destination, plaintext)
  attachment = await encrypt(destination, 'bescheid', { cty: 'application/pdf' })
})

beforeEach(async () => {
  service = await createFitConnectService({
    keys: testKeys(),
    seed: 'replies',
    clock: createVirtualClock({ source: () => start }),
    limits: { attachments: 1, submissionBytes: 10_000 },
  })
  const stranger = service.addClient('subscriber', 'other authority')
  await service.addDestination({
    ...firstOf(service.config()),
    keys: 'shared',
    subscriberClientId: stranger.clientId,
  })
  config = service.config()
  const tokens = [config.sender, config.subscriber, service.addClient('sender', 'other portal'), stranger].map(
    (client) => tokenFor(service.fetch, config, client),
  )
  ;[sender = '', subscriber = '', otherSender = '', otherSubscriber = ''] = await Promise.all(tokens)
  delivered = await deliver(service.fetch, config, sender)
})

const call = (path: string, init: RequestInit): Promise<Response> =>
  service.fetch(`${config.submissionApi}/v2${path}`, init)
const get = (path: string, token: string): Promise<Response> => call(path, { headers: bearer(token) })
const put = (path: string, token: string): Promise<Response> => call(path, { method: 'PUT', headers: bearer(token) })

const create = (changes: Record<string, unknown> = {}, token = subscriber): Promise<Response> =>
  call(
    '/replies',
    jsonRequest('POST', token, { caseId: delivered.caseId, announcedAttachments: [attachmentId], ...changes }),
  )

async function created(): Promise<string> {
  return String((await objectOf(await create()))['replyId'])
}

const upload = (replyId: string, id = attachmentId, jwe = attachment, token = subscriber): Promise<Response> =>
  call(`/replies/${replyId}/attachments/${id}`, joseRequest('PUT', token, jwe))

const finalise = (replyId: string, changes: Record<string, unknown> = {}, token = subscriber): Promise<Response> =>
  call(
    `/replies/${replyId}`,
    jsonRequest('PUT', token, { encryptedMetadata: metadata, encryptedData: data, ...changes }),
  )

async function replied(): Promise<string> {
  const replyId = await created()
  expect((await upload(replyId)).status).toBe(204)
  expect((await finalise(replyId)).status).toBe(200)
  return replyId
}

async function problemOf(response: Response): Promise<[number, string]> {
  const { type } = await objectOf(response)
  return [response.status, String(type).split('/').at(-1) ?? '']
}

describe('a reply', () => {
  it('goes from the subscriber to the sender of the case unchanged', async () => {
    const replyId = await replied()
    expect(await objectOf(await get('/replies?offset=0&limit=10', sender))).toEqual({
      offset: 0,
      count: 1,
      totalCount: 1,
      replies: [{ replyId, caseId: delivered.caseId }],
    })
    const reply = await objectOf(await get(`/replies/${replyId}`, sender))
    expect(reply).toEqual({
      replyId,
      caseId: delivered.caseId,
      attachments: [attachmentId],
      encryptedMetadata: metadata,
      encryptedData: data,
    })
    const key = await importJWK({ ...firstOf(config).encryptionPrivateKey, key_ops: ['decrypt'] }, 'RSA-OAEP-256')
    const opened = await compactDecrypt(String(reply['encryptedData']), key)
    expect(Buffer.from(opened.plaintext).toString()).toBe(plaintext)
    const read = await get(`/replies/${replyId}/attachments/${attachmentId}`, sender)
    expect(read.headers.get('content-type')).toBe('application/jose')
    expect(await read.text()).toBe(attachment)
  })

  it('is told in the log of the case, with its own subject and the tags of what was uploaded', async () => {
    const replyId = await replied()
    await get('/replies', sender)
    await get('/replies', sender)
    const names = await eventNames(service, delivered)
    expect(names.slice(2)).toEqual(['create-reply', 'submit-reply', 'notify-reply polling'])
    const claims = (await eventLogOf(service, delivered)).slice(2).map((set) => decodeJwt(set))
    for (const claim of claims)
      expect(claim).toMatchObject({
        iss: config.submissionApi,
        sub: `reply:${replyId}`,
        txn: `case:${delivered.caseId}`,
      })
    expect(claims[1]).toMatchObject({
      events: {
        'https://schema.fitko.de/fit-connect/events/submit-reply': {
          authenticationTags: {
            metadata: tagOf(metadata),
            data: tagOf(data),
            attachments: { [attachmentId]: tagOf(attachment) },
          },
        },
      },
    })
  })

  it('has a log of its own, which the log of the submission leaves out', async () => {
    const replyId = await replied()
    for (const token of [sender, subscriber])
      expect(await objectOf(await get(`/replies/${replyId}/events?limit=1&offset=1`, token))).toMatchObject({
        offset: 1,
        count: 1,
        totalCount: 2,
      })
    expect(await objectOf(await get(`/submissions/${delivered.submissionId}/events`, sender))).toMatchObject({
      totalCount: 2,
    })
    for (const token of [otherSender, otherSubscriber])
      expect((await get(`/replies/${replyId}/events`, token)).status).toBe(403)
  })

  it('is possible after the decision, too', async () => {
    const set = await signSet(firstOf(config), delivered, rejectEvent())
    await call(`/cases/${delivered.caseId}/events`, joseRequest('POST', subscriber, set))
    const replyId = await replied()
    expect((await get(`/replies/${replyId}`, sender)).status).toBe(200)
  })

  it('is announced to the sender by a callback, which the log then notes', async () => {
    const portal = await listenForCallbacks()
    service.setCallback(config.sender.clientId, { url: portal.url, secret: 'secret' })
    const replyId = await replied()
    await service.settled()
    await portal.close()
    expect(portal.received.map(parsed)).toEqual([
      {
        type: 'https://schema.fitko.de/fit-connect/submission-api/callbacks/new-replies',
        replies: [{ replyId, caseId: delivered.caseId }],
      },
    ])
    expect(portal.received.every((callback) => isAuthentic(callback, 'secret'))).toBe(true)
    expect(await eventNames(service, delivered)).toContain('notify-reply callback')
  })

  it('continues from an exported state', async () => {
    const replyId = await replied()
    const state: unknown = JSON.parse(JSON.stringify(service.exportState()))
    expect(state).toEqual(service.exportState())
    service = await createFitConnectService({
      state: service.exportState(),
      clock: createVirtualClock({ source: () => start }),
    })
    expect(await (await get(`/replies/${replyId}/attachments/${attachmentId}`, sender)).text()).toBe(attachment)
    expect((await objectOf(await create()))['replyId']).not.toBe(replyId)
    expect(service.inspect().replies).toMatchObject([{ replyId, state: 'submitted' }, { state: 'incomplete' }])
  })

  it('is forgotten by a reset', async () => {
    const replyId = await replied()
    service.reset()
    expect(await problemOf(await get(`/replies/${replyId}`, sender))).toEqual([404, 'reply-not-found'])
    expect(service.exportState()).toMatchObject({ replies: [], contents: {} })
  })
})

describe('acknowledging', () => {
  it('deletes the contents and says so in the log', async () => {
    const replyId = await replied()
    expect((await put(`/replies/${replyId}/acknowledge`, sender)).status).toBe(204)
    expect((await eventNames(service, delivered)).at(-1)).toBe('delete-reply')
    expect(await objectOf(await get('/replies', sender))).toMatchObject({ totalCount: 0, replies: [] })
    for (const path of ['', `/attachments/${attachmentId}`])
      expect(await problemOf(await get(`/replies/${replyId}${path}`, sender))).toEqual([404, 'reply-not-found'])
    expect(service.inspect().replies).toMatchObject([{ state: 'acknowledged', storedBytes: 0 }])
  })

  it('may be repeated and leaves one event', async () => {
    const replyId = await replied()
    await put(`/replies/${replyId}/acknowledge`, sender)
    expect((await put(`/replies/${replyId}/acknowledge`, sender)).status).toBe(204)
    expect((await eventNames(service, delivered)).filter((name) => name === 'delete-reply')).toHaveLength(1)
  })

  it('is refused to everybody but the receiver, and before the reply is finalised', async () => {
    const open = await created()
    expect(await problemOf(await put(`/replies/${open}/acknowledge`, sender))).toEqual([404, 'reply-not-found'])
    const replyId = await replied()
    for (const token of [otherSender, subscriber])
      expect((await put(`/replies/${replyId}/acknowledge`, token)).status).toBe(403)
    expect((await get(`/replies/${replyId}`, sender)).status).toBe(200)
  })
})

describe('creating a reply is refused', () => {
  it.each<[string, () => Promise<Response>, number, string]>([
    ['to the sender', () => create({}, sender), 403, 'missing-role'],
    ['to another authority', () => create({}, otherSubscriber), 403, 'missing-role'],
    ['in an unknown case', () => create({ caseId: unknownId }), 404, 'case-not-found'],
    ['without a case', () => create({ caseId: undefined }), 400, 'invalid-request'],
    ['with an id twice', () => create({ announcedAttachments: [attachmentId, attachmentId] }), 400, 'invalid-request'],
    [
      'with too many attachments',
      () => create({ announcedAttachments: [attachmentId, otherAttachmentId] }),
      422,
      'too-many-attachments',
    ],
  ])('%s', async (_title, ask, status, problem) => {
    expect(await problemOf(await ask())).toEqual([status, problem])
    expect(service.inspect().replies).toEqual([])
  })

  it('while nothing is submitted in the case', async () => {
    const { caseId } = await announce(service.fetch, config, sender)
    expect(await problemOf(await create({ caseId }))).toEqual([422, 'reply-not-possible'])
  })
})

describe('filling a reply is refused', () => {
  it('to everybody but its author', async () => {
    const replyId = await created()
    for (const token of [sender, otherSubscriber]) {
      expect((await upload(replyId, attachmentId, attachment, token)).status).toBe(403)
      expect((await finalise(replyId, {}, token)).status).toBe(403)
    }
  })

  it('with an attachment that was not announced', async () => {
    expect(await problemOf(await upload(await created(), otherAttachmentId))).toEqual([422, 'attachment-not-announced'])
  })

  it('with an announced attachment missing', async () => {
    expect(await problemOf(await finalise(await created()))).toEqual([422, 'attachments-incomplete'])
  })

  it.each<[string, (jwe: string) => string, number]>([
    ['four segments', (jwe) => jwe.slice(0, jwe.lastIndexOf('.')), 422],
    ['a wrapped key of 2048 bits', (jwe) => withSegment(jwe, 1, 'A'.repeat(342)), 422],
    ['a tag of 96 bits', (jwe) => withSegment(jwe, 4, 'A'.repeat(16)), 422],
    ['no kid', (jwe) => withSegment(jwe, 0, headerOf({ cty: 'application/json' })), 422],
    ['compression', (jwe) => withSegment(jwe, 0, headerOf({ cty: 'application/json', kid: 'key', zip: 'DEF' })), 422],
    ['no content type', (jwe) => withSegment(jwe, 0, headerOf({ kid: 'key' })), 422],
  ])('with data that has %s', async (_title, spoil, status) => {
    const replyId = await created()
    await upload(replyId)
    expect((await finalise(replyId, { encryptedData: spoil(data) })).status).toBe(status)
    expect((await finalise(replyId)).status).toBe(200)
  })

  it('with more bytes in total than a submission may have', async () => {
    const replyId = await created()
    await upload(replyId, attachmentId, withSegment(attachment, 3, 'A'.repeat(8_000)))
    expect(await problemOf(await finalise(replyId))).toEqual([413, 'payload-too-large'])
  })

  it('a second time', async () => {
    const replyId = await replied()
    expect(await problemOf(await finalise(replyId))).toEqual([409, 'reply-state-invalid'])
    expect(await problemOf(await upload(replyId))).toEqual([409, 'reply-state-invalid'])
  })
})

describe('reading replies is refused', () => {
  it('to everybody but the sender of the case', async () => {
    const replyId = await replied()
    for (const token of [otherSender, subscriber]) {
      expect((await get(`/replies/${replyId}`, token)).status).toBe(403)
      expect((await get(`/replies/${replyId}/attachments/${attachmentId}`, token)).status).toBe(403)
    }
    expect(await objectOf(await get('/replies', otherSender))).toMatchObject({ totalCount: 0 })
    expect((await get('/replies', subscriber)).status).toBe(403)
  })

  it('before they are finalised', async () => {
    const replyId = await created()
    expect(await problemOf(await get(`/replies/${replyId}`, sender))).toEqual([404, 'reply-not-found'])
    expect(await objectOf(await get('/replies', sender))).toMatchObject({ totalCount: 0 })
  })

  it('with pages of more than 500', async () => {
    expect((await get('/replies?limit=501', sender)).status).toBe(400)
  })
})

describe('time', () => {
  it('deletes a reply that is not finalised within a day', async () => {
    const replyId = await created()
    service.clock.advance(day)
    subscriber = await tokenFor(service.fetch, config, config.subscriber)
    expect(await problemOf(await finalise(replyId))).toEqual([404, 'reply-not-found'])
    expect((await eventNames(service, delivered)).at(-1)).toBe('delete-reply')
  })

  it('deletes a reply that is not acknowledged within 14 days', async () => {
    const replyId = await replied()
    service.clock.advance(14 * day - 1)
    expect(service.inspect().replies).toMatchObject([{ replyId, state: 'submitted' }])
    service.clock.advance(1)
    expect(service.inspect().replies).toMatchObject([{ replyId, state: 'deleted', storedBytes: 0 }])
  })
})

function headerOf(members: Record<string, string>): string {
  return Buffer.from(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', ...members })).toString('base64url')
}

function withSegment(jwe: string, position: number, segment: string): string {
  return jwe
    .split('.')
    .map((original, index) => (index === position ? segment : original))
    .join('.')
}

import { describe, expect, it } from 'vitest'
import { HttpError, type HttpResponse, type StreamedHttpResponse } from '@amt24/core/http'
import { collect, piecesOf } from '../../../test/fixtures/pieces.js'
import { path } from '../exchange/path.js'
import { buildAnnounceSubmission, processAnnounceSubmission } from './announce-submission.js'
import { submissionApiAt } from './api-address.js'
import { buildFinaliseSubmission, processFinaliseSubmission } from './finalise-submission.js'
import { buildListSubmissions, processListSubmissions } from './list-submissions.js'
import { buildPostEvent, processPostEvent } from './post-event.js'
import { buildReadAttachment, processReadAttachment } from './read-attachment.js'
import { buildReadDestination, processReadDestination } from './read-destination.js'
import { buildReadDestinationKey, processReadDestinationKey } from './read-destination-key.js'
import { buildReadEventLog, processReadEventLog } from './read-event-log.js'
import { buildReadServiceKeys, processReadServiceKeys } from './read-service-keys.js'
import { buildReadSubmission, processReadSubmission } from './read-submission.js'
import { buildUploadAttachment, processUploadAttachment } from './upload-attachment.js'

const api = submissionApiAt('https://service.example/submission-api')
const destinationId = '11111111-1111-4111-8111-111111111111'
const submissionId = '22222222-2222-4222-8222-222222222222'
const caseId = '33333333-3333-4333-8333-333333333333'
const attachmentId = '44444444-4444-4444-8444-444444444444'

describe('announcing a submission', () => {
  const service = { identifier: 'urn:de:fim:leika:leistung:99102013104000', name: 'Hundesteuer' }

  it('posts destination, attachments and service, and nothing that was not given', () => {
    const request = buildAnnounceSubmission(api, { destinationId, attachmentIds: [], service })
    expect(request).toMatchObject({ method: 'POST', url: 'https://service.example/submission-api/v2/submissions' })
    expect(bodyOf(request)).toEqual({ destinationId, announcedAttachments: [], publicService: service })
  })

  it('names region and case where they are given', () => {
    const announcement = { destinationId, attachmentIds: [attachmentId], service, region: 'DE14', caseId }
    expect(bodyOf(buildAnnounceSubmission(api, announcement))).toMatchObject({ region: 'DE14', caseId })
  })

  it('reads the ids of a 201 and drops the rest', () => {
    expect(processAnnounceSubmission(json(201, { submissionId, caseId, more: 1 }))).toEqual({ submissionId, caseId })
  })

  it.each([
    ['destination-not-found', problem(404, 'destination-not-found')],
    ['destination-not-found', json(404, {})],
    ['destination-inactive', problem(422, 'destination-state-invalid')],
    ['submission-refused', problem(422, 'something-new')],
    ['unexpected-response', json(200, { submissionId, caseId })],
    ['unexpected-response', json(201, { submissionId })],
    ['service-unavailable', json(500, {})],
    ['rate-limited', { status: 429, headers: {}, body: new Uint8Array(0) }],
  ])('says %s', (code, answer) => {
    expect(() => processAnnounceSubmission(answer)).toThrow(expect.objectContaining({ code }))
  })
})

describe('uploading an attachment', () => {
  it('puts the JWE as application/jose', () => {
    expect(buildUploadAttachment(api, { submissionId, attachmentId, jwe: 'a.b.c.d.e' })).toMatchObject({
      method: 'PUT',
      url: `https://service.example/submission-api/v2/submissions/${submissionId}/attachments/${attachmentId}`,
      headers: { 'content-type': 'application/jose' },
      body: 'a.b.c.d.e',
    })
  })

  it('takes 204 and refuses what says nothing about success', () => {
    expect(() => {
      processUploadAttachment(json(204, ''))
    }).not.toThrow()
    expect(() => {
      processUploadAttachment(json(302, ''))
    }).toThrow(expect.objectContaining({ code: 'unexpected-response' }))
  })
})

describe('finalising a submission', () => {
  it('puts both parts and must not be repeated blindly', () => {
    const request = buildFinaliseSubmission(api, submissionId, { metadata: 'm', data: 'd' })
    expect(request).toMatchObject({ method: 'PUT', isRepeatable: false })
    expect(bodyOf(request)).toEqual({ encryptedMetadata: 'm', encryptedData: 'd' })
  })

  it('says submission-refused for a 422', () => {
    expect(() => {
      processFinaliseSubmission(json(200, {}))
    }).not.toThrow()
    expect(() => {
      processFinaliseSubmission(problem(422, 'invalid-jwe'))
    }).toThrow(expect.objectContaining({ code: 'submission-refused' }))
  })
})

describe('reading a destination', () => {
  const answer = {
    destinationId,
    status: 'active',
    encryptionKid: 'the-key-id',
    metadataVersions: ['2.1.0'],
    publicServices: [{ identifier: 'urn:x:y', submissionSchemas: [{ schemaUri: 's', mimeType: 'application/json' }] }],
  }

  it('reads what is needed; regions may be missing', () => {
    const { publicServices, ...rest } = answer
    expect(processReadDestination(json(200, { ...answer, contactInformation: {} }))).toEqual({
      ...rest,
      services: publicServices.map((service) => ({ ...service, regions: [] })),
    })
  })

  it.each(['', '.', '..', 'with space', 'x'.repeat(65)])('refuses the key identifier "%s"', (encryptionKid) => {
    expect(() => processReadDestination(json(200, { ...answer, encryptionKid }))).toThrow(
      expect.objectContaining({ code: 'unexpected-response' }),
    )
  })

  it('asks below the submission API, without a token', () => {
    expect(buildReadDestination(api, destinationId).url).toBe(
      `https://service.example/submission-api/v2/destinations/${destinationId}`,
    )
  })

  it('reads a key, and nothing where there is none', () => {
    expect(buildReadDestinationKey(api, destinationId, 'kid/1').url).toMatch(/\/keys\/kid%2F1$/)
    expect(processReadDestinationKey(json(200, { kty: 'RSA', kid: 'k' }))).toEqual({ kty: 'RSA', kid: 'k' })
    expect(processReadDestinationKey(json(404, {}))).toBeUndefined()
  })

  it('reads the keys of the service directly under the base', () => {
    expect(buildReadServiceKeys(api).url).toBe('https://service.example/submission-api/.well-known/jwks.json')
    expect(processReadServiceKeys(json(200, { keys: [{ kty: 'RSA' }] }))).toEqual([{ kty: 'RSA' }])
  })
})

describe('receiving', () => {
  it('lists pages of 500 of one destination', () => {
    const url = new URL(buildListSubmissions(api, destinationId, 500).url)
    expect(Object.fromEntries(url.searchParams)).toEqual({ destinationId, offset: '500', limit: '500' })
    const submissions = [{ submissionId, caseId, destinationId }]
    const answer = json(200, { submissions, totalCount: 501 })
    expect(processListSubmissions(answer, 500)).toEqual({ submissions, isLast: true })
    expect(processListSubmissions(answer, 0)).toEqual({ submissions, isLast: false })
  })

  it('reads the parts of a submission; each of them may be missing', () => {
    expect(buildReadSubmission(api, submissionId).url).toMatch(/\/v2\/submissions\/2{8}/)
    expect(processReadSubmission(json(200, { submissionId, caseId, destinationId }))).toMatchObject({
      submissionId,
      attachmentIds: [],
      metadata: undefined,
    })
  })

  it('says not-permitted for a client that is not connected with the destination', () => {
    expect(() => processReadSubmission(json(403, {}))).toThrow(expect.objectContaining({ code: 'not-permitted' }))
  })

  it('caps the size of an attachment, and hands out nothing for a missing one', async () => {
    expect(buildReadAttachment(api, submissionId, attachmentId, 1_000).maxResponseBytes).toBe(1_000)
    const missing = streamed(problem(404, 'attachment-not-found'))
    await expect(processReadAttachment(missing)).resolves.toBeUndefined()
    const empty = streamed({ status: 404, headers: {}, body: new Uint8Array(0) })
    await expect(processReadAttachment(empty)).resolves.toBeUndefined()
  })

  it.each([
    ['announced', { 'content-length': '9' }, 9],
    ['unannounced', {}, undefined],
    ['not a number', { 'content-length': '9, 9' }, undefined],
  ])('hands an attachment out as it arrives, its size %s', async (_what, headers, size) => {
    const opened = await processReadAttachment(streamed({ status: 200, headers, body: Buffer.from('a.b.c.d.e') }))
    expect(opened?.size).toBe(size)
    expect((await collect(opened?.body)).toString()).toBe('a.b.c.d.e')
  })

  it('says what a connection that breaks in the middle of an attachment means', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- A body is an async iterable.
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a.b')
      throw new HttpError('connection-lost', { message: 'cut', isRetryable: true })
    }
    const opened = await processReadAttachment({ status: 200, headers: {}, body: cut() })
    await expect(collect(opened?.body)).rejects.toMatchObject({
      code: 'service-unavailable',
      isRetryable: true,
    })
  })

  it('reads no more of a refusal than a problem document can have', async () => {
    let read = 0
    // eslint-disable-next-line @typescript-eslint/require-await -- A body is an async iterable.
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1_000
        yield Buffer.alloc(1_000)
      }
    }
    await expect(processReadAttachment({ status: 500, headers: {}, body: endless() })).rejects.toMatchObject({
      code: 'service-unavailable',
    })
    expect(read).toBeLessThan(100_000)
  })

  it.each<[string, HttpResponse, string]>([
    [
      'an error page',
      { status: 404, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>') },
      'submission-not-found',
    ],
    ['a submission that is gone', problem(404, 'submission-not-found'), 'submission-not-found'],
  ])(
    'does not take %s for a missing attachment, which would be the fault of the sender',
    async (_what, response, code) => {
      await expect(processReadAttachment(streamed(response))).rejects.toMatchObject({ code })
    },
  )
})

describe('events', () => {
  it('are read by case and page', () => {
    expect(buildReadEventLog(api, { caseId }, 0).url).toMatch(/\/v2\/cases\/3{8}-.*\/events\?offset=0&limit=500$/)
    const submissionId = 'a'
    expect(buildReadEventLog(api, { caseId, submissionId }, 500).url).toMatch(
      /\/v2\/submissions\/a\/events\?offset=500&/,
    )
    expect(processReadEventLog(json(200, { eventLog: ['a.b.c'] }))).toEqual({ items: ['a.b.c'], totalCount: undefined })
  })

  it('are handed in as application/jose and never repeated blindly', () => {
    expect(buildPostEvent(api, caseId, 'a.b.c')).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/jose' },
      body: 'a.b.c',
      isRepeatable: false,
    })
    expect(() => {
      processPostEvent(problem(422, 'invalid-set'))
    }).toThrow(expect.objectContaining({ code: 'event-refused' }))
  })
})

describe('path', () => {
  it('encodes values as single segments', () => {
    expect(path`/a/${'b/c?d'}/e`).toBe('/a/b%2Fc%3Fd/e')
  })

  it.each(['.', '..', ''])('refuses a value that would climb: "%s"', (value) => {
    expect(() => path`/a/${value}`).toThrow(TypeError)
  })
})

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) }
}

function problem(status: number, name: string): HttpResponse {
  const type = `https://schema.fitko.de/fit-connect/submission-api/problems/${name}`
  return { ...json(status, { type, title: name }), headers: { 'content-type': 'application/problem+json' } }
}

function streamed(response: HttpResponse): StreamedHttpResponse {
  return { ...response, body: piecesOf(response.body, 3) }
}

function bodyOf({ body }: { readonly body?: unknown }): unknown {
  return typeof body === 'string' ? JSON.parse(body) : body
}

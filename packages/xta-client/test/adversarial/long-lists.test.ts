import type { HttpResponse } from '@amt24/core/http'
import { describe, expect, it } from 'vitest'
import { processListSubmissions } from '../../src/fit-connect/api-v2/list-submissions.js'
import { processReadDestination } from '../../src/fit-connect/api-v2/read-destination.js'
import { processReadEventLog } from '../../src/fit-connect/api-v2/read-event-log.js'
import { processReadServiceKeys } from '../../src/fit-connect/api-v2/read-service-keys.js'
import { processReadSubmission } from '../../src/fit-connect/api-v2/read-submission.js'
import { createRepliesApi } from '../../src/fit-connect/api-v2/replies-api.unverified.js'
import { checkEncryptionKey } from '../../src/fit-connect/crypto/index.js'
import {
  processListDestinations,
  processReadOwnDestination,
} from '../../src/fit-connect/destination-admin/destination-admin-api.unverified.js'
import { processFindAreas } from '../../src/fit-connect/routing/find-areas.js'
import { processFindRoutes } from '../../src/fit-connect/routing/find-routes.js'
import { processReadPortalKeys } from '../../src/fit-connect/routing/read-portal-keys.js'
import { destinationEncryption } from '../fixtures/keys.js'
import { now } from '../fixtures/scene.js'
import { failureOf } from '../contract/failure-of.js'

const id = '11111111-2222-4333-8444-555555555555'
const submission = { submissionId: id, caseId: id, destinationId: id }
const schema = { schemaUri: 'https://schema.example', mimeType: 'application/json' }
const service = { identifier: 'urn:x', submissionSchemas: [] }
const destination = {
  destinationId: id,
  status: 'active',
  encryptionKid: 'kid',
  metadataVersions: [],
  publicServices: [],
}
const own = { destinationId: id, status: 'active' }
const area = { id: '14', name: 'Sachsen', type: 'Land' }

const submissions = (answer: HttpResponse) => processListSubmissions(answer, 0)
const areas = (answer: HttpResponse) => processFindAreas(answer, 0)
const routes = (answer: HttpResponse) => processFindRoutes(answer, 0)
const listOwn = (answer: HttpResponse) => processListDestinations(answer)
const publicService = (part: object) => ({ ...destination, publicServices: [{ ...service, ...part }] })
const ownService = (part: object) => ({ ...own, services: [{ ...service, ...part }] })

interface List {
  readonly most: number
  readonly process: (answer: HttpResponse) => unknown
  readonly place: string
  readonly entry: unknown
  readonly body: (entries: readonly unknown[]) => object
}

const lists: Readonly<Record<string, List>> = {
  'waiting submissions of a page': {
    ...{ most: 500, process: submissions, place: 'submissions', entry: submission },
    body: (entries) => ({ submissions: entries }),
  },
  'events of a page': {
    ...{ most: 500, process: processReadEventLog, place: 'eventLog', entry: 'a.b.c' },
    body: (entries) => ({ eventLog: entries }),
  },
  'attachments of a submission': {
    ...{ most: 3_000, process: processReadSubmission, place: 'attachments', entry: id },
    body: (entries) => ({ ...submission, attachments: entries }),
  },
  'keys of the service': {
    ...{ most: 1_000, process: processReadServiceKeys, place: 'keys', entry: { kty: 'RSA' } },
    body: (entries) => ({ keys: entries }),
  },
  'keys of the portal': {
    ...{ most: 1_000, process: processReadPortalKeys, place: 'keys', entry: {} },
    body: (entries) => ({ keys: entries }),
  },
  'metadata versions of a destination': {
    ...{ most: 100, process: processReadDestination, place: 'metadataVersions', entry: '2.1.0' },
    body: (entries) => ({ ...destination, metadataVersions: entries }),
  },
  'services of a destination': {
    ...{ most: 10_000, process: processReadDestination, place: 'publicServices', entry: service },
    body: (entries) => ({ ...destination, publicServices: entries }),
  },
  'schemas of a service': {
    ...{ most: 1_000, process: processReadDestination, place: 'publicServices.0.submissionSchemas', entry: schema },
    body: (entries) => publicService({ submissionSchemas: entries }),
  },
  'regions of a service': {
    ...{ most: 20_000, process: processReadDestination, place: 'publicServices.0.regions', entry: 'DE14' },
    body: (entries) => publicService({ regions: entries }),
  },
  'own destinations of a page': {
    ...{ most: 500, process: listOwn, place: 'destinations', entry: own },
    body: (entries) => ({ destinations: entries }),
  },
  'metadata versions of an own destination': {
    ...{ most: 100, process: processReadOwnDestination, place: 'metadataVersions', entry: '2.1.0' },
    body: (entries) => ({ ...own, metadataVersions: entries }),
  },
  'services of an own destination': {
    ...{ most: 10_000, process: processReadOwnDestination, place: 'services', entry: service },
    body: (entries) => ({ ...own, services: entries }),
  },
  'schemas of an own service': {
    ...{ most: 1_000, process: processReadOwnDestination, place: 'services.0.submissionSchemas', entry: schema },
    body: (entries) => ownService({ submissionSchemas: entries }),
  },
  'regions of an own service': {
    ...{ most: 20_000, process: processReadOwnDestination, place: 'services.0.regions', entry: 'DE14' },
    body: (entries) => ownService({ regions: entries }),
  },
  'areas of a page': {
    ...{ most: 500, process: areas, place: 'areas', entry: area },
    body: (entries) => ({ offset: 0, totalCount: 1, areas: entries }),
  },
  'routes of a page': {
    ...{ most: 500, process: routes, place: 'routes', entry: {} },
    body: (entries) => ({ offset: 0, totalCount: 1, routes: entries }),
  },
}

const tooLong = (place: string) => ({
  code: 'unexpected-response',
  isRetryable: false,
  facts: { status: 200, reason: 'list-too-long', paths: [`${place}.length`] },
  message: expect.stringContaining('a list longer than any that FIT-Connect gives') as string,
})

describe('a list that the service hands out', () => {
  it.each(Object.entries(lists))('is taken up to a maximum, and refused as too long beyond it: %s', (_what, list) => {
    const of = (count: number) => json(list.body(Array(count).fill(list.entry)))
    expect(() => list.process(of(list.most))).not.toThrow()
    expect(() => list.process(of(list.most + 1))).toThrow(expect.objectContaining(tooLong(list.place)) as Error)
  })

  it.each(Object.entries(lists))('is refused by its length, before its entries are looked at: %s', (_what, list) => {
    // Each of them would be a place of its own.
    const broken = json(list.body(Array(30_000).fill(null)))
    expect(() => list.process(broken)).toThrow(expect.objectContaining(tooLong(list.place)) as Error)
  })

  it.each([
    [
      'waiting replies of a page',
      500,
      'replies',
      { replyId: id, caseId: id },
      (entries: unknown) => ({ replies: entries }),
    ],
    [
      'attachments of a reply',
      3_000,
      'attachments',
      id,
      (entries: unknown) => ({ replyId: id, caseId: id, attachments: entries }),
    ],
  ] as const)(
    'is taken up to a maximum, and refused as too long beyond it: %s',
    async (_what, most, place, entry, body) => {
      const read = (count: number): Promise<unknown> => {
        const send = (request: { url: string }) =>
          Promise.resolve(json(/offset=[1-9]/.test(request.url) ? body([]) : body(Array(count).fill(entry))))
        const authorised = { send, stream: () => Promise.reject(new Error('Nothing is streamed here.')) }
        const api = createRepliesApi({ submissionApi: 'https://service.example', authorised, maxAttachmentBytes: 1 })
        return place === 'replies' ? api.list() : api.read(id)
      }
      await expect(read(most)).resolves.toBeDefined()
      expect(await failureOf(read(most + 1))).toMatchObject(tooLong(place))
    },
  )
})

it('refuses a key with more certificates than any chain has, before they are read', () => {
  const { publicJwk } = destinationEncryption()
  const [own] = publicJwk['x5c'] as string[]
  const check = (count: number) =>
    checkEncryptionKey({ ...publicJwk, x5c: Array(count).fill(own) }, publicJwk['kid'] as string, {
      at: now,
      certificate: 'required',
    })
  expect(() => check(100)).not.toThrow()
  expect(() => check(101)).toThrow(
    expect.objectContaining({
      code: 'key-invalid',
      facts: expect.objectContaining({ rule: 'x5c-unreadable' }) as object,
    }) as Error,
  )
})

function json(body: object): HttpResponse {
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: new TextEncoder().encode(JSON.stringify(body)) }
}

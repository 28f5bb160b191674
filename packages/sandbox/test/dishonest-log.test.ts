import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  createFitConnectService,
  createVirtualClock,
  type FitConnectService,
  type LogLie,
  type RsaJwk,
} from '../src/fit-connect/index.js'
import { eventBase } from '../src/fit-connect/protocol.js'
import { eventLogOf, eventNames } from './support/event-names.js'
import {
  bearer,
  deliver,
  firstOf,
  joseRequest,
  objectOf,
  rejectEvent,
  signSet,
  tokenFor,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const keys = testKeys()
const start = Date.UTC(2026, 10, 22, 12)
let service: FitConnectService
let delivered: { submissionId: string; caseId: string }
let honest: string[]

beforeEach(async () => {
  service = await createFitConnectService({
    keys,
    seed: 'lies',
    clock: createVirtualClock({ source: () => start }),
  })
  const config = service.config()
  delivered = await deliver(service.fetch, config, await tokenFor(service.fetch, config, config.sender))
  const set = await signSet(firstOf(config), delivered, rejectEvent())
  const subscriber = await tokenFor(service.fetch, config, config.subscriber)
  const url = `${config.submissionApi}/v2/cases/${delivered.caseId}/events`
  expect((await service.fetch(url, joseRequest('POST', subscriber, set))).status).toBe(204)
  honest = await eventLogOf(service, delivered)
  expect(honest).toHaveLength(4)
})

async function told(lie: LogLie): Promise<string[]> {
  service.eventLog.tamper(lie)
  return eventLogOf(service, delivered)
}

async function isSignedWith(set: string | undefined, key: RsaJwk): Promise<boolean> {
  return compactVerify(set ?? '', await importJWK({ kty: 'RSA', n: key.n, e: key.e }, 'PS512')).then(
    () => true,
    () => false,
  )
}

describe('the whole log', () => {
  it('can lack its last events and counts as if they had never been', async () => {
    expect(await told({ effect: 'withheld-tail' })).toEqual(honest.slice(0, -1))
    expect(await told({ effect: 'withheld-tail', count: 3 })).toEqual(honest.slice(0, 1))
    expect(await told({ effect: 'withheld-tail', count: 9 })).toEqual([])
    service.eventLog.tamper({ effect: 'withheld-tail', count: 3 })
    const token = await tokenFor(service.fetch, service.config(), service.sender)
    const url = `${service.urls.submissionApi}/v2/submissions/${delivered.submissionId}/events`
    expect(await objectOf(await service.fetch(url, { headers: bearer(token) }))).toMatchObject({ totalCount: 1 })
  })

  it('can be told backwards', async () => {
    expect(await told({ effect: 'reversed' })).toEqual([...honest].reverse())
  })

  it('can repeat an event', async () => {
    const [create, ...rest] = honest
    expect(await told({ effect: 'repeated-event', event: 'create-submission' })).toEqual([create, create, ...rest])
  })
})

describe('one event', () => {
  it.each<[LogLie['effect'], boolean]>([
    ['foreign-key', false],
    ['broken-signature', false],
    ['duplicate-jti', true],
    ['foreign-issuer', true],
    ['foreign-subject', true],
    ['future-time', true],
    ['changed-tags', true],
    ['second-event', true],
  ])('%s: the signature of the service verifies: %s', async (effect, verifies) => {
    const log = await told({ effect, event: 'submit-submission' })
    expect(log[1]).not.toBe(honest[1])
    expect([log[0], ...log.slice(2)]).toEqual([honest[0], ...honest.slice(2)])
    expect(await isSignedWith(log[1], keys.service.publicKey)).toBe(verifies)
    expect(decodeProtectedHeader(log[1] ?? '')).toEqual(decodeProtectedHeader(honest[1] ?? ''))
  })

  it.each<[LogLie['effect'], (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ['foreign-key', () => ({})],
    ['broken-signature', () => ({})],
    ['duplicate-jti', () => ({ jti: decodeJwt(honest[0] ?? '').jti })],
    ['foreign-issuer', () => ({ iss: 'https://other-delivery-service.example/submission-api' })],
    ['foreign-subject', () => ({ sub: expect.stringMatching(/^submission:/), txn: expect.stringMatching(/^case:/) })],
    ['future-time', () => ({ iat: start / 1000 + 3600 })],
    ['changed-tags', ({ events }) => ({ events: expect.not.objectContaining({ ...Object(events) }) })],
    ['second-event', () => ({ events: expect.objectContaining({}) })],
  ])('%s changes nothing but its own claim', async (effect, changes) => {
    const [, set] = await told({ effect, event: 'submit-submission' })
    const claims = { ...decodeJwt(honest[1] ?? '') }
    expect(decodeJwt(set ?? '')).toEqual({ ...claims, ...changes(claims) })
  })

  it('foreign-subject is about another submission and case', async () => {
    const { sub, txn } = decodeJwt((await told({ effect: 'foreign-subject' })).at(-1) ?? '')
    expect(sub).not.toBe(`submission:${delivered.submissionId}`)
    expect(txn).not.toBe(`case:${delivered.caseId}`)
  })

  it('second-event has two events', async () => {
    const { events } = decodeJwt((await told({ effect: 'second-event' })).at(-1) ?? '')
    expect(events).toMatchObject({ [`${eventBase}accept-submission`]: {}, [`${eventBase}delete-submission`]: {} })
  })

  it('of the subscriber is forged with the key of the destination', async () => {
    const log = await told({ effect: 'foreign-issuer', event: 'reject-submission' })
    expect(await isSignedWith(log[2], keys.destination.signingPublicKey)).toBe(true)
    expect(decodeJwt(log[2] ?? '').iss).not.toBe(firstOf(service.config()).destinationId)
  })
})

describe('a lie', () => {
  it('can be told about one case only', async () => {
    expect(await told({ effect: 'withheld-tail', caseId: '00000000-0000-4000-8000-000000000000' })).toEqual(honest)
    expect(await told({ effect: 'withheld-tail', caseId: delivered.caseId })).toHaveLength(3)
  })

  it('ends, and leaves the stored log as it was', async () => {
    await told({ effect: 'foreign-key', event: 'submit-submission' })
    service.eventLog.restore()
    expect(service.eventLog.lie()).toBeUndefined()
    expect(await eventLogOf(service, delivered)).toEqual(honest)
  })

  it('ends with a reset', async () => {
    service.eventLog.tamper({ effect: 'withheld-tail' })
    service.reset()
    const config = service.config()
    const next = await deliver(service.fetch, config, await tokenFor(service.fetch, config, config.sender))
    expect(await eventNames(service, next)).toEqual(['create-submission', 'submit-submission'])
  })

  it('that does not exist is refused', () => {
    const wrong = JSON.parse('{"effect":"white-lie"}') as LogLie
    for (const lie of [wrong, { effect: 'withheld-tail', count: 0 } as const])
      expect(() => service.eventLog.tamper(lie)).toThrow(expect.objectContaining({ code: 'fault-invalid' }))
  })
})

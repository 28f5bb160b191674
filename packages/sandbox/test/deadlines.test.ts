import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  createFitConnectService,
  createVirtualClock,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import {
  acceptEvent,
  announce,
  attachmentId,
  bearer,
  deliver,
  encrypt,
  firstOf,
  joseRequest,
  objectOf,
  rejectEvent,
  signSet,
  tokenFor,
  type Delivered,
} from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2026, 10, 22, 12)
let service: FitConnectService
let config: FitConnectConfig

beforeEach(async () => {
  service = await createFitConnectService({
    keys: testKeys(),
    seed: 'deadlines',
    clock: createVirtualClock({ source: () => start }),
  })
  config = service.config()
})

const token = (client: 'sender' | 'subscriber'): Promise<string> => tokenFor(service.fetch, config, config[client])

async function log({ caseId }: Delivered): Promise<Record<string, unknown>[]> {
  const response = await service.fetch(`${config.submissionApi}/v2/cases/${caseId}/events`, {
    headers: bearer(await token('sender')),
  })
  const { eventLog } = await objectOf(response)
  return Array.isArray(eventLog) ? eventLog.map((set) => ({ ...decodeJwt(String(set)) })) : []
}

describe('an incomplete submission', () => {
  it('can be filled until the last millisecond of its day and is gone afterwards', async () => {
    const delivered = await announce(service.fetch, config, await token('sender'))
    const upload = async (): Promise<number> => {
      const url = `${config.submissionApi}/v2/submissions/${delivered.submissionId}/attachments/${attachmentId}`
      return (await service.fetch(url, joseRequest('PUT', await token('sender'), await encrypt(firstOf(config), 'x'))))
        .status
    }
    service.clock.advance(day - 1)
    expect(await upload()).toBe(204)
    service.clock.advance(1)
    expect(await upload()).toBe(404)
    expect(service.inspect().submissions).toMatchObject([{ state: 'deleted', contentsDeleted: true, storedBytes: 0 }])
  })
})

describe('an unanswered submission', () => {
  it('is rejected after 14 days by an event that the service signed for that moment', async () => {
    const delivered = await deliver(service.fetch, config, await token('sender'))
    service.clock.advance(14 * day - 1)
    expect(service.inspect().counts).toMatchObject({ submitted: 1, rejected: 0 })
    service.clock.advance(3 * day)
    expect(service.inspect().counts).toMatchObject({ submitted: 0, rejected: 1 })
    const events = await log(delivered)
    const rejection = events.find(({ events: named }) => JSON.stringify(named).includes('reject-submission'))
    expect(rejection).toMatchObject({ iss: config.submissionApi, iat: (start + 14 * day) / 1000 })
    expect(JSON.stringify(events.at(-1))).toContain('delete-submission')
  })

  it('can no longer be decided by the subscriber', async () => {
    const delivered = await deliver(service.fetch, config, await token('sender'))
    service.clock.advance(14 * day)
    const set = await signSet(firstOf(config), delivered, rejectEvent())
    const response = await service.fetch(
      `${config.submissionApi}/v2/cases/${delivered.caseId}/events`,
      joseRequest('POST', await token('subscriber'), set),
    )
    expect(response.status).toBe(409)
  })

  it('stays as decided when it was answered in time', async () => {
    const delivered = await deliver(service.fetch, config, await token('sender'))
    const set = await signSet(firstOf(config), delivered, rejectEvent())
    await service.fetch(
      `${config.submissionApi}/v2/cases/${delivered.caseId}/events`,
      joseRequest('POST', await token('subscriber'), set),
    )
    const before = await log(delivered)
    service.clock.advance(15 * day)
    expect(await log(delivered)).toEqual(before)
  })
})

it('refuses an acceptance with empty tags', async () => {
  const delivered = await deliver(service.fetch, config, await token('sender'))
  const set = await signSet(firstOf(config), delivered, acceptEvent({}))
  const response = await service.fetch(
    `${config.submissionApi}/v2/cases/${delivered.caseId}/events`,
    joseRequest('POST', await token('subscriber'), set),
  )
  expect(response.status).toBe(422)
})

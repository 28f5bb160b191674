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

describe('a submission that nobody has read', () => {
  it('is due for a mail after three days, and not sent for again', async () => {
    await deliver(service.fetch, config, await token('sender'))
    service.clock.advance(3 * day - 1)
    expect(service.inspect().submissions[0]?.mailedAt).toBeUndefined()
    service.clock.advance(day)
    expect(service.inspect().submissions[0]?.mailedAt).toBe(new Date(start + 3 * day).toISOString())
    service.clock.advance(day)
    expect(service.inspect().submissions[0]?.mailedAt).toBe(new Date(start + 3 * day).toISOString())
  })

  it('is rejected after 14 days, whether or not anybody asked in between', async () => {
    await deliver(service.fetch, config, await token('sender'))
    service.clock.advance(20 * day)
    expect(service.inspect().submissions).toMatchObject([
      { state: 'rejected', mailedAt: new Date(start + 3 * day).toISOString() },
    ])
  })
})

describe('a submission that the subscriber has read', () => {
  it('is not due for a mail, a listed one is', async () => {
    const [read, listed] = [
      await deliver(service.fetch, config, await token('sender')),
      await deliver(service.fetch, config, await token('sender')),
    ]
    const headers = bearer(await token('subscriber'))
    await service.fetch(`${config.submissionApi}/v2/submissions`, { headers })
    await service.fetch(`${config.submissionApi}/v2/submissions/${read.submissionId}`, { headers })
    service.clock.advance(3 * day)
    const mailed = service.inspect().submissions.filter(({ mailedAt }) => mailedAt !== undefined)
    expect(mailed.map(({ submissionId }) => submissionId)).toEqual([listed.submissionId])
  })

  it('is still known as read after a restart', async () => {
    const { submissionId } = await deliver(service.fetch, config, await token('sender'))
    await service.fetch(`${config.submissionApi}/v2/submissions/${submissionId}`, {
      headers: bearer(await token('subscriber')),
    })
    const second = await createFitConnectService({
      state: service.exportState(),
      clock: createVirtualClock({ source: () => start + 3 * day }),
    })
    expect(second.inspect().submissions).toMatchObject([{ submissionId, state: 'submitted' }])
    expect(second.inspect().submissions[0]?.mailedAt).toBeUndefined()
  })
})

describe('an event log', () => {
  it('by case and by submission is paged with 500 events at most', async () => {
    const { submissionId, caseId } = await deliver(service.fetch, config, await token('sender'))
    const headers = bearer(await token('sender'))
    for (const path of [`/v2/submissions/${submissionId}/events`, `/v2/cases/${caseId}/events`]) {
      const ask = (query: string): Promise<Response> => service.fetch(config.submissionApi + path + query, { headers })
      expect((await ask('?limit=501')).status).toBe(400)
      expect((await ask('?limit=0')).status).toBe(400)
      expect(await objectOf(await ask('?limit=500'))).toMatchObject({ count: 2, totalCount: 2 })
      expect(await objectOf(await ask('?offset=2'))).toMatchObject({ offset: 2, count: 0, totalCount: 2, eventLog: [] })
    }
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

import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  createFitConnectService,
  createVirtualClock,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import { announce, bearer, deliver, tokenFor } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const pageSchema = z.object({
  count: z.number(),
  totalCount: z.number(),
  submissions: z.array(z.object({ submissionId: z.string() })),
})
const start = Date.UTC(2026, 10, 22, 12)
let service: FitConnectService
let config: FitConnectConfig

beforeEach(async () => {
  service = await createFitConnectService({
    keys: testKeys(),
    seed: 'limits',
    clock: createVirtualClock({ source: () => start }),
  })
  config = service.config()
})

const rates = (response: Response): (string | null)[] =>
  ['limit', 'remaining', 'reset'].map((name) => response.headers.get(`ratelimit-${name}`))

describe('the rate limit', () => {
  it('is told with every answer, errors included', async () => {
    service.changeLimits({ requestsPerWindow: 20 })
    const paths = [
      `${config.submissionApi}/.well-known/jwks.json`,
      `${config.submissionApi}/v2/submissions`,
      `${config.destinationApi}/v1/destinations`,
      `${config.routingApi}/v2/info`,
      `${config.selfServicePortal}/unknown`,
    ]
    for (const [position, path] of paths.entries())
      expect(rates(await service.fetch(path))).toEqual(['20', String(19 - position), '60'])
  })

  it('answers 429 without a body until the window ends, and the service does not act', async () => {
    const token = await tokenFor(service.fetch, config, config.sender)
    service.changeLimits({ requestsPerWindow: 1, windowSeconds: 10 })
    const post = (): Promise<Response> =>
      service.fetch(`${config.submissionApi}/v2/submissions`, { method: 'POST', headers: bearer(token) })
    expect((await post()).status).toBe(415)
    service.clock.advance(4_500)
    const refused = await post()
    expect([refused.status, await refused.text(), ...rates(refused)]).toEqual([429, '', '1', '0', '6'])
    service.clock.advance(5_500)
    expect((await post()).status).toBe(415)
    expect(service.inspect().submissions).toEqual([])
  })

  it('counts each client on its own', async () => {
    const sender = await tokenFor(service.fetch, config, config.sender)
    const subscriber = await tokenFor(service.fetch, config, config.subscriber)
    service.changeLimits({ requestsPerWindow: 1 })
    const list = async (token: string): Promise<number> =>
      (await service.fetch(`${config.submissionApi}/v2/submissions`, { headers: bearer(token) })).status
    expect([await list(sender), await list(sender), await list(subscriber)]).toEqual([403, 429, 200])
  })

  it('does not disturb whoever sets none', async () => {
    await deliver(service.fetch, config, await tokenFor(service.fetch, config, config.sender))
    const [limit] = rates(await service.fetch(`${config.routingApi}/v2/info`))
    expect(Number(limit)).toBeGreaterThanOrEqual(1_000_000)
  })
})

describe('limits', () => {
  it('are those of the reference unless others are given', () => {
    expect(service.limits).toMatchObject({
      attachmentBytes: 500_000_000,
      submissionBytes: 2_000_000_000,
      attachments: 100,
    })
  })

  it('change at once', async () => {
    const token = await tokenFor(service.fetch, config, config.sender)
    service.changeLimits({ attachments: 0 })
    expect((await announce(service.fetch, config, token)).submissionId).toBe('undefined')
    service.changeLimits({ attachments: 1 })
    expect((await announce(service.fetch, config, token)).submissionId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each([{ attachments: -1 }, { attachmentBytes: 0.5 }, { windowSeconds: 0 }, { requestsPerWindow: NaN }])(
    'are refused when they are none: %j',
    async (limits) => {
      expect(() => service.changeLimits(limits)).toThrow(expect.objectContaining({ code: 'usage' }))
      await expect(createFitConnectService({ keys: testKeys(), limits })).rejects.toMatchObject({ code: 'usage' })
    },
  )
})

describe('ten thousand waiting submissions', () => {
  it('are listed in pages, each once and in the order of their submit', async () => {
    const { submissionId } = await deliver(service.fetch, config, await tokenFor(service.fetch, config, config.sender))
    const state = service.exportState()
    const [template] = state.submissions
    if (template === undefined) throw new TypeError('Nothing was delivered.')
    const submissions = Array.from({ length: 10_000 }, (_, index) => ({
      ...structuredClone(template),
      submissionId: submissionId.replace(/.{12}$/, String(index).padStart(12, '0')),
      submittedAt: start - index,
    }))
    const full = await createFitConnectService({ state: { ...state, submissions }, clock: service.clock })
    const token = await tokenFor(full.fetch, config, config.subscriber)
    const ids: string[] = []
    for (let offset = 0; offset < 10_000; offset += 500) {
      const url = `${config.submissionApi}/v2/submissions?offset=${offset}&limit=500`
      const page = pageSchema.parse(await (await full.fetch(url, { headers: bearer(token) })).json())
      expect([page.count, page.totalCount]).toEqual([500, 10_000])
      ids.push(...page.submissions.map((entry) => entry.submissionId))
    }
    expect(new Set(ids).size).toBe(10_000)
    expect(ids[0]).toBe(submissions.at(-1)?.submissionId)
  })
})

import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver, objectOf, tokenFor } from '../../test/support/plain-client.js'
import { testKeys } from '../../test/support/test-keys.js'
import { createFitConnectService, type FitConnectService } from '../fit-connect/index.js'
import { toMswHandlers } from './to-msw-handlers.js'

let service: FitConnectService
const server = setupServer()

beforeAll(async () => {
  service = await createFitConnectService({ keys: testKeys(), baseUrl: 'https://delivery.sandbox.example/below' })
  server.use(...toMswHandlers(service))
  server.listen({ onUnhandledRequest: 'error' })
})
afterAll(() => server.close())

describe('toMswHandlers', () => {
  it('lets the global fetch deliver a submission', async () => {
    const { submissionId } = await deliver(
      fetch,
      service.config(),
      await tokenFor(fetch, service.config(), service.sender),
    )
    expect(service.inspect().submissions).toMatchObject([{ submissionId, state: 'submitted' }])
  })

  it('turns a lost answer into a network error after the service acted', async () => {
    const token = await tokenFor(fetch, service.config(), service.sender)
    const before = service.inspect().submissions.length
    service.faults.add({ method: 'POST', path: '**/submissions', loseAnswer: true, times: 1 })
    await expect(deliver(fetch, service.config(), token)).rejects.toThrow(TypeError)
    expect(service.inspect().submissions).toHaveLength(before + 1)
  })

  it('breaks a cut answer off in its body', async () => {
    service.faults.add({ path: '**/jwks.json', cutAfterBytes: 5, times: 1 })
    const response = await fetch(`${service.urls.submissionApi}/.well-known/jwks.json`)
    await expect(response.text()).rejects.toThrow()
  })

  it('answers unknown paths below the base address itself', async () => {
    const response = await fetch(`${service.baseUrl}/elsewhere`)
    expect([response.status, (await objectOf(response))['status']]).toEqual([404, 404])
  })
})

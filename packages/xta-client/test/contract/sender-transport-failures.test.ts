import { beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '@amt24/sandbox/fit-connect'
import { createSender, SubmissionUnconfirmedError } from '../../src/fit-connect/index.js'
import { dogTaxApplication } from './application.js'
import { failureOf, plantedSecret } from './failure-of.js'
import { createWorld, type World } from './world.js'

const announce: Fault = { method: 'POST', path: '**/v2/submissions' }
const upload: Fault = { method: 'PUT', path: '**/attachments/*' }
const finalise: Fault = { method: 'PUT', path: '**/v2/submissions/*' }
const readLog: Fault = { method: 'GET', path: '**/events' }

let world: World

beforeEach(async () => {
  world = await createWorld()
})

describe('credentials', () => {
  it('are refused with the code credentials-refused, and the secret is nowhere', async () => {
    const sender = createSender({
      environment: world.service.urls,
      transport: world.transport,
      clientId: world.service.sender.clientId,
      clientSecret: plantedSecret,
    })
    const destination = await world.sender.destination(world.destination.destinationId)
    expect(await failureOf(sender.send(dogTaxApplication(), { destination }))).toMatchObject({
      code: 'credentials-refused',
    })
  })

  it.each(['clientId', 'clientSecret'] as const)('are demanded before any request: %s', async (option) => {
    const options = { environment: world.service.urls, ...world.service.sender, [option]: '' }
    const made = Promise.resolve().then(() => createSender(options))
    expect(await failureOf(made)).toMatchObject({ code: 'credentials-refused', facts: { option } })
  })

  it('renew the token once at a 401', async () => {
    world.service.faults.add({ ...announce, status: 401, times: 1 })
    await expect(send()).resolves.toMatchObject({ transport: 'fit-connect' })
    expect(requests('POST', /\/token$/)).toBe(2)
  })

  it('give up at the second 401', async () => {
    world.service.faults.add({ ...announce, status: 401, times: 2 })
    expect(await failureOf(send())).toMatchObject({ code: 'credentials-refused', isRetryable: false })
    expect(requests('POST', /\/v2\/submissions$/)).toBe(2)
  })
})

describe('refusals', () => {
  const problem = {
    status: 422,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'https://schema.fitko.de/fit-connect/submission-api/problems/some-problem',
      title: plantedSecret,
      detail: plantedSecret,
    }),
  }

  it.each([
    ['announcing', announce],
    ['uploading', upload],
    ['finalising', finalise],
  ])('of %s name the problem and are not repeated', async (_step, route) => {
    world.service.faults.add({ ...route, ...problem })
    expect(await failureOf(send())).toMatchObject({
      code: 'submission-refused',
      isRetryable: false,
      facts: { status: 422, problem: 'some-problem' },
    })
    expect(world.service.inspect().requests.filter(({ answer }) => answer === 422)).toHaveLength(1)
  })

  it('for want of a right say not-permitted', async () => {
    world.service.faults.add({ ...announce, status: 403 })
    expect(await failureOf(send())).toMatchObject({ code: 'not-permitted' })
  })
})

describe('the rate limit', () => {
  it.each(['POST', 'PUT'])('is waited out for as long as Retry-After says (%s)', async (method) => {
    world.service.faults.add({
      method,
      path: '**/v2/submissions**',
      status: 429,
      headers: { 'retry-after': '7' },
      times: 1,
    })
    await expect(send()).resolves.toBeDefined()
    expect(Math.max(...world.clock.sleeps)).toBeGreaterThanOrEqual(7_000)
  })

  it('is waited out without Retry-After', async () => {
    world.service.faults.add({ ...announce, status: 429, times: 2 })
    await expect(send()).resolves.toBeDefined()
  })

  it('ends in rate-limited when it stays', async () => {
    world.service.faults.add({ ...announce, status: 429, headers: { 'retry-after': '3' } })
    expect(await failureOf(send())).toMatchObject({
      code: 'rate-limited',
      isRetryable: true,
      facts: { retryAfter: '3' },
    })
  })
})

describe('an unavailable service', () => {
  it('is tried again three times where that is safe', async () => {
    world.service.faults.add({ ...upload, status: 503, times: 3 })
    await expect(send()).resolves.toBeDefined()
  })

  it('ends in service-unavailable when it stays away', async () => {
    world.service.faults.add({ ...upload, status: 503 })
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable', isRetryable: true })
  })

  it('is never announced to twice after an ambiguous answer, but the whole send may be repeated', async () => {
    world.service.faults.add({ ...announce, loseAnswer: true, times: 1 })
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable', isRetryable: true })
    expect(requests('POST', /\/v2\/submissions$/)).toBe(1)
    await expect(send()).resolves.toBeDefined()
  })

  it('that resets an upload gets it again', async () => {
    world.service.faults.add({ ...upload, reset: true, times: 1 })
    await expect(send()).resolves.toBeDefined()
    expect(requests('PUT', /\/attachments\//)).toBe(2)
  })
})

describe('answers that are none', () => {
  it.each<[string, Fault]>([
    ['truncated JSON', { body: '{"submissionId":"4711', status: 201, contentType: 'application/json' }],
    ['HTML', { body: `<html>${plantedSecret}</html>`, status: 201, contentType: 'text/html' }],
    ['JSON of another shape', { body: `{"${plantedSecret}":1}`, status: 201, contentType: 'application/json' }],
    [
      'ids that are none',
      { body: '{"submissionId":"../..","caseId":"x"}', status: 201, contentType: 'application/json' },
    ],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }],
  ])('end in unexpected-response: %s', async (_what, answer) => {
    world.service.faults.add({ ...announce, ...answer })
    expect(await failureOf(send())).toMatchObject({ code: 'unexpected-response', isRetryable: false })
  })

  it('end in service-unavailable when the body breaks off', async () => {
    world.service.faults.add({ ...announce, cutAfterBytes: 10 })
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable' })
  })
})

describe('a lost answer to the last step', () => {
  it('is made up for by the event log, without sending again', async () => {
    world.service.faults.add({ ...finalise, loseAnswer: true, times: 1 })
    const receipt = await send()
    expect(await world.sender.status(receipt)).toBe('submitted')
    expect(requests('PUT', /\/v2\/submissions\/[^/]+$/)).toBe(1)
  })

  it('is sent again, once, when the log shows that it never arrived', async () => {
    world.service.faults.add({ ...finalise, reset: true, times: 1 })
    await expect(send()).resolves.toBeDefined()
    expect(requests('PUT', /\/v2\/submissions\/[^/]+$/)).toBe(2)
  })

  it('believes the log rather than the refusal of the repeat', async () => {
    const log = world.service.faults.add({ ...readLog, ...emptyLog, times: 1 })
    world.service.faults.add({ ...finalise, loseAnswer: true, times: 1 })
    // The first look at the log comes too early; the service then refuses the repeat, because the first one arrived.
    await expect(send()).resolves.toBeDefined()
    expect(world.service.faults.remove(log)).toBe(false)
    expect(requests('PUT', /\/v2\/submissions\/[^/]+$/)).toBe(2)
  })

  it('ends in submission-unconfirmed when the log cannot be read, and can be confirmed later', async () => {
    world.service.faults.add({ ...finalise, loseAnswer: true })
    world.service.faults.add({ ...readLog, status: 500 })
    const error = await failureOf(send())
    expect(error).toMatchObject({ code: 'submission-unconfirmed', isRetryable: false })
    expect(error.toJSON().causes).toContain('service-unavailable')

    world.service.faults.clear()
    const attempt = error instanceof SubmissionUnconfirmedError ? error.attempt : expect.unreachable('No attempt.')
    const kept = JSON.parse(JSON.stringify(attempt)) as typeof attempt
    expect(await world.sender.confirm(kept)).toMatchObject({ submissionId: attempt.submissionId })
  })

  it('stays unconfirmed while the log holds no submit event', async () => {
    world.service.faults.add({ ...finalise, reset: true })
    const error = await failureOf(send())
    expect(error).toMatchObject({ code: 'submission-unconfirmed' })
    world.service.faults.clear()
    const attempt = error instanceof SubmissionUnconfirmedError ? error.attempt : expect.unreachable('No attempt.')
    expect(await failureOf(world.sender.confirm(attempt))).toMatchObject({ code: 'submission-unconfirmed' })
  })

  it('is unconfirmed when the caller gave up in the middle of it', async () => {
    const caller = new AbortController()
    const destination = await world.sender.destination(world.destination.destinationId)
    const sending = world.sender.send(dogTaxApplication({ attachments: [] }), {
      destination,
      signal: caller.signal,
      onProgress: () => caller.abort(),
    })
    expect(await failureOf(sending)).toMatchObject({ code: 'submission-unconfirmed' })
  })
})

describe('the wait for an outcome', () => {
  it('outlasts a service that is away for a while', async () => {
    const receipt = await send()
    world.service.faults.add({ ...readLog, status: 503, times: 9 })
    const outcome = world.sender.awaitOutcome(receipt)
    await world.subscriber.process((submission) => submission.accept(), { once: true, onProblem: () => undefined })
    world.service.faults.clear()
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    expect(await outcome).toMatchObject({ state: 'accepted' })
  })

  it('ends when the signal fires', async () => {
    const receipt = await send()
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(world.sender.awaitOutcome(receipt, { signal })).rejects.toThrow('enough')
  })

  it('refuses a receipt of another environment', async () => {
    const receipt = await send()
    const foreign = { ...receipt, environment: 'https://service.example/submission-api' }
    expect(await failureOf(world.sender.awaitOutcome(foreign))).toMatchObject({ code: 'environment-invalid' })
    expect(await failureOf(world.sender.status(foreign))).toMatchObject({ code: 'environment-invalid' })
  })
})

const emptyLog: Fault = { status: 200, contentType: 'application/json', body: '{"eventLog":[],"totalCount":0}' }

async function send() {
  const destination = await world.sender.destination(world.destination.destinationId)
  return world.sender.send(dogTaxApplication(), { destination })
}

function requests(method: string, path: RegExp): number {
  return world.service.inspect().requests.filter((request) => request.method === method && path.test(request.path))
    .length
}

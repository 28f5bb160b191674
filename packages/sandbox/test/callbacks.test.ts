import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  createFitConnectService,
  createVirtualClock,
  type CallbackEffect,
  type CallbackFault,
  type FitConnectConfig,
  type FitConnectService,
} from '../src/fit-connect/index.js'
import { signCallback } from '../src/fit-connect/callbacks/sign-callback.js'
import { describeWithSpec } from '../../../tools/testing/spec-folder.js'
import { isAuthentic, listenForCallbacks, parsed, type CallbackReceiver } from './support/callback-receiver.js'
import { eventNames } from './support/event-names.js'
import { bearer, deliver, firstOf, joseRequest, rejectEvent, signSet, tokenFor } from './support/plain-client.js'
import { testKeys } from './support/test-keys.js'

const base = 'https://schema.fitko.de/fit-connect/submission-api/callbacks/'
const minute = 60_000
const start = Date.UTC(2026, 10, 22, 12)
const secret = 'secret of the authority ä'
const senderSecret = 'secret of the online service'

let authority: CallbackReceiver
let portal: CallbackReceiver
let service: FitConnectService
let config: FitConnectConfig
let sender: string
let subscriber: string

beforeEach(async () => {
  authority = await listenForCallbacks()
  portal = await listenForCallbacks()
  service = await createFitConnectService({
    keys: testKeys(),
    seed: 'callbacks',
    clock: createVirtualClock({ source: () => start }),
  })
  config = service.config()
  const { destinationId } = firstOf(config)
  await service.updateDestination(destinationId, { callback: { url: authority.url, secret } })
  service.setCallback(config.sender.clientId, { url: portal.url, secret: senderSecret })
  sender = await tokenFor(service.fetch, config, config.sender)
  subscriber = await tokenFor(service.fetch, config, config.subscriber)
})
afterEach(async () => {
  service.stop()
  await Promise.all([authority.close(), portal.close()])
})

const list = (): Promise<Response> =>
  service.fetch(`${config.submissionApi}/v2/submissions`, { headers: bearer(subscriber) })

async function send(): Promise<{ submissionId: string; caseId: string }> {
  const delivered = await deliver(service.fetch, config, sender)
  await service.settled()
  return delivered
}

async function reject(delivered: { submissionId: string; caseId: string }): Promise<void> {
  const set = await signSet(firstOf(config), delivered, rejectEvent())
  const url = `${config.submissionApi}/v2/cases/${delivered.caseId}/events`
  expect((await service.fetch(url, joseRequest('POST', subscriber, set))).status).toBe(204)
  await service.settled()
}

describeWithSpec('the signature of a callback against the published examples', (specDir) => {
  const vectors = z
    .object({
      vectors: z.array(
        z.object({ name: z.string(), secret: z.string(), timestamp: z.string(), body: z.string(), hmac: z.string() }),
      ),
    })
    .parse(JSON.parse(readFileSync(join(specDir, 'fit-connect', 'callback-hmac-test-vectors.json'), 'utf8'))).vectors

  it('knows both examples', () => {
    expect(vectors).toHaveLength(2)
  })

  it.each(vectors)('reproduces $name', ({ secret: key, timestamp, body, hmac }) => {
    expect(signCallback(key, timestamp, body)).toBe(hmac)
  })
})

describe('a new submission', () => {
  it('is announced to the destination, signed over the bytes that arrive, at the time of the service', async () => {
    const delivered = await send()
    expect(authority.received).toHaveLength(1)
    const [callback] = authority.received
    expect(callback && parsed(callback)).toEqual({
      type: `${base}new-submissions`,
      submissions: [{ destinationId: firstOf(config).destinationId, ...delivered }],
    })
    expect(callback?.headers).toMatchObject({
      'content-type': 'application/json',
      'callback-timestamp': String(start / 1000),
    })
    expect(callback?.headers['callback-authentication']).toMatch(/^[0-9a-f]{128}$/)
    expect(callback && isAuthentic(callback, secret)).toBe(true)
    expect(callback && isAuthentic(callback, senderSecret)).toBe(false)
  })

  it('is answered before the destination is called', async () => {
    let called = false
    const patient = await createFitConnectService({
      keys: testKeys(),
      sendCallback: async () => {
        called = true
        return Promise.resolve(204)
      },
    })
    const { destinationId } = firstOf(patient.config())
    await patient.updateDestination(destinationId, { callback: { url: authority.url, secret } })
    await deliver(patient.fetch, patient.config(), await tokenFor(patient.fetch, patient.config(), patient.sender))
    expect(called).toBe(false)
    await patient.settled()
    expect(called).toBe(true)
  })

  it('is noted as notified by callback and by polling once each', async () => {
    const delivered = await send()
    await list()
    await list()
    await service.settled()
    expect(await eventNames(service, delivered)).toEqual([
      'create-submission',
      'submit-submission',
      'notify-submission callback',
      'notify-submission polling',
    ])
  })

  it('is not noted as notified when the destination did not answer 2xx', async () => {
    authority.answers.push(302)
    const delivered = await send()
    expect(authority.received).toHaveLength(1)
    expect(await eventNames(service, delivered)).toEqual(['create-submission', 'submit-submission'])
  })

  it('is announced to a destination that was added with its callback', async () => {
    const destination = await service.addDestination({
      ...firstOf(config),
      keys: 'shared',
      callback: { url: portal.url, secret: 'of the second' },
    })
    const single = { ...config, destinations: [destination] }
    await deliver(service.fetch, single, sender)
    await service.settled()
    const [callback] = portal.received
    expect(callback && parsed(callback)).toMatchObject({ submissions: [{ destinationId: destination.destinationId }] })
    expect(callback && isAuthentic(callback, 'of the second')).toBe(true)
    expect(authority.received).toEqual([])
  })

  it('is announced to nobody when the destination wants no callbacks', async () => {
    await service.updateDestination(firstOf(config).destinationId, { callback: null })
    const delivered = await send()
    expect(authority.received).toEqual([])
    expect(await eventNames(service, delivered)).toHaveLength(2)
  })
})

describe('a new event', () => {
  it('is told to the sender with the secret of the sender', async () => {
    const delivered = await send()
    expect(portal.received.map(parsed)).toEqual([
      { type: `${base}new-events`, events: [{ destinationId: firstOf(config).destinationId, ...delivered }] },
    ])
    expect(portal.received.every((callback) => isAuthentic(callback, senderSecret))).toBe(true)
    await reject(delivered)
    expect(portal.received).toHaveLength(2)
  })

  it('of the service itself is told to the destination, too', async () => {
    await send()
    service.clock.advance(14 * 24 * 60 * minute)
    await service.settled()
    expect(authority.received.map(parsed)).toMatchObject([
      { type: `${base}new-submissions` },
      { type: `${base}new-events` },
    ])
    expect(portal.received).toHaveLength(2)
  })

  it('is told to no one after the sender has ended its callbacks', async () => {
    service.setCallback(config.sender.clientId)
    await send()
    expect(portal.received).toEqual([])
  })
})

describe('a callback that fails', () => {
  it('is repeated by the clock of the service, with a new timestamp, until it succeeds', async () => {
    authority.answers.push(500, 503)
    const delivered = await send()
    service.clock.advance(minute - 1)
    await service.settled()
    expect(authority.received).toHaveLength(1)
    service.clock.advance(1)
    await service.settled()
    expect(authority.received).toHaveLength(2)
    service.clock.advance(5 * minute)
    await service.settled()
    expect(authority.received).toHaveLength(3)
    expect(authority.received.map(({ headers }) => headers['callback-timestamp'])).toEqual(
      [0, 60, 360].map((seconds) => String(start / 1000 + seconds)),
    )
    expect(authority.received.every((callback) => isAuthentic(callback, secret))).toBe(true)
    expect(await eventNames(service, delivered)).toContain('notify-submission callback')
  })

  it('is given up after six attempts', async () => {
    authority.answers.push(...Array.from({ length: 20 }, () => 500))
    await send()
    for (let hours = 0; hours < 48; hours += 1) {
      service.clock.advance(60 * minute)
      await service.settled()
    }
    expect(authority.received).toHaveLength(6)
    expect(service.inspect().callbacks).toContainEqual(
      expect.objectContaining({ kind: 'new-submissions', state: 'given up', attempts: 6, answer: 500 }),
    )
  })

  it('disturbs neither the submission nor other receivers when nobody listens', async () => {
    await authority.close()
    const delivered = await send()
    expect(service.inspect().callbacks).toMatchObject([{ kind: 'new-submissions', state: 'pending', attempts: 1 }])
    await reject(delivered)
    expect(portal.received).toHaveLength(1)
  })

  it('is sent with the secret that holds when it is repeated', async () => {
    authority.answers.push(500)
    await send()
    const { destinationId } = firstOf(config)
    await service.updateDestination(destinationId, { callback: { url: authority.url, secret: 'rotated' } })
    service.clock.advance(minute)
    await service.settled()
    expect(authority.received.map((callback) => isAuthentic(callback, 'rotated'))).toEqual([false, true])
  })
})

describe('a scripted fault', () => {
  it.each<[CallbackEffect, boolean]>([
    ['tampered-mac', false],
    ['short-mac', false],
    ['reserialised-body', false],
    ['stale-timestamp', true],
    ['future-timestamp', true],
  ])('%s leaves the message in that one way wrong', async (effect, authentic) => {
    service.callbackFaults.add({ effect, kind: 'new-submissions', times: 1 })
    const delivered = await send()
    const [callback] = authority.received
    expect(callback && isAuthentic(callback, secret)).toBe(authentic)
    expect(callback && parsed(callback)).toMatchObject({ submissions: [delivered] })
    const age = start / 1000 - Number(callback?.headers['callback-timestamp'])
    expect(age).toBe(effect === 'stale-timestamp' ? 600 : effect === 'future-timestamp' ? -600 : 0)
    expect(service.callbackFaults.list()).toEqual([])
  })

  it('duplicate repeats the whole message, headers included', async () => {
    service.callbackFaults.add({ effect: 'duplicate', kind: 'new-submissions' })
    await send()
    const [first, second, ...rest] = authority.received
    expect(rest).toEqual([])
    expect(second?.body).toEqual(first?.body)
    expect(second?.headers['callback-authentication']).toBe(first?.headers['callback-authentication'])
    expect(portal.received).toHaveLength(1)
  })

  it('withheld sends nothing and does not repeat', async () => {
    service.callbackFaults.add({ effect: 'withheld', kind: 'new-submissions', times: 1 })
    const delivered = await send()
    service.clock.advance(60 * minute)
    await service.settled()
    expect(authority.received).toEqual([])
    expect(await eventNames(service, delivered)).toHaveLength(2)
  })

  it('that does not exist is refused', () => {
    const wrong = JSON.parse('{"effect":"eaten-by-a-dog"}') as CallbackFault
    expect(() => service.callbackFaults.add(wrong)).toThrow(expect.objectContaining({ code: 'fault-invalid' }))
    expect(() => service.callbackFaults.add({ effect: 'duplicate', times: 0 })).toThrow(
      expect.objectContaining({ code: 'fault-invalid' }),
    )
  })
})

describe('the address of a callback', () => {
  it.each([
    'http://192.0.2.1/callback',
    'http://127.0.0.1.example/callback',
    'ftp://127.0.0.1/callback',
    'https://user:password@authority.example/',
    'callback',
  ])('is refused when it is %s', async (url) => {
    const { destinationId } = firstOf(config)
    await expect(service.updateDestination(destinationId, { callback: { url, secret } })).rejects.toMatchObject({
      code: 'callback-invalid',
    })
    expect(() => service.setCallback(config.sender.clientId, { url, secret })).toThrow(
      expect.objectContaining({ code: 'callback-invalid' }),
    )
  })

  it('is refused without a secret, and for a client that does not exist', () => {
    expect(() => service.setCallback(config.sender.clientId, { url: portal.url, secret: '' })).toThrow(
      expect.objectContaining({ code: 'callback-invalid' }),
    )
    expect(() => service.setCallback('nobody', { url: portal.url, secret })).toThrow(
      expect.objectContaining({ code: 'unknown-client' }),
    )
  })

  it('and its secret are never read back', async () => {
    await send()
    const { destinationId } = firstOf(config)
    const answer = await service.fetch(`${config.submissionApi}/v2/destinations/${destinationId}`)
    for (const text of [await answer.text(), JSON.stringify(service.inspect()), JSON.stringify(service.config())]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(authority.url)
    }
  })
})

describe('a reset and a restart', () => {
  it('a reset forgets what was not delivered and keeps the callback', async () => {
    authority.answers.push(500)
    await send()
    service.reset()
    service.clock.advance(minute)
    await service.settled()
    expect(authority.received).toHaveLength(1)
    await send()
    expect(authority.received).toHaveLength(2)
  })

  it('a service that continues from the state delivers what was left', async () => {
    authority.answers.push(500)
    const delivered = await send()
    service.stop()
    const second = await createFitConnectService({
      state: service.exportState(),
      clock: createVirtualClock({ source: () => start + minute }),
    })
    await second.settled()
    expect(authority.received).toHaveLength(2)
    expect(await eventNames(second, delivered)).toContain('notify-submission callback')
    expect(second.exportState().callbacks).toEqual([])
  })
})

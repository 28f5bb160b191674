import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '@amt24/core'
import { recordingLogger, type RecordingLogger } from '@amt24/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FitConnectReceipt } from '../../src/index.js'
import {
  createCallbackReceiver,
  createSender,
  createSubscriber,
  type Callback,
  type CallbackReceiver,
  type Sender,
  type Subscriber,
} from '../../src/fit-connect/index.js'
import { dogTaxApplication } from './application.js'
import { createWorld, type World } from './world.js'

const secret = 'TEST-ONLY-callback-secret'

let world: World
let receiver: CallbackReceiver
let seen: Callback[]
let logger: RecordingLogger
let server: Server
let url: string
let sender: Sender
let subscriber: Subscriber

/** Nothing happens by the passing of time: whoever goes on was woken by a callback. */
const timeless = (now: () => number): Clock => ({
  now,
  sleep: (_ms, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('The wait is over.')), { once: true })
    }),
})

beforeEach(async () => {
  world = await createWorld()
  seen = []
  logger = recordingLogger()
  const clock = timeless(() => world.service.clock.now())
  receiver = createCallbackReceiver({ secret, clock, logger, onCallback: (callback) => seen.push(callback) })
  server = createServer(receiver.node)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`

  const outside = { environment: world.service.urls, transport: world.transport, clock }
  const { destinationId, encryptionPrivateKey, signingPrivateKey } = world.destination
  sender = createSender({ ...outside, ...world.service.sender })
  subscriber = createSubscriber({
    ...outside,
    ...world.service.subscriber,
    destinationId,
    keys: { decryption: [encryptionPrivateKey], signing: signingPrivateKey },
  })
})

afterEach(async () => {
  world.service.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('a callback of the service', () => {
  it('wakes a sender that waits for the outcome', async () => {
    world.service.setCallback(world.service.sender.clientId, { url, secret })
    const receipt = await send()
    const outcome = sender.awaitOutcome(receipt, { hints: receiver })
    await acceptAll()
    expect(await outcome).toMatchObject({ state: 'accepted' })
    expect(seen).toContainEqual({
      kind: 'new-events',
      events: [expect.objectContaining({ caseId: receipt.caseId }) as unknown],
    })
  })

  it('is not lost when it comes before the sender waits', async () => {
    world.service.setCallback(world.service.sender.clientId, { url, secret })
    const receipt = await send()
    await acceptAll()
    await world.service.settled()
    await receiver.next({ caseId: receipt.caseId })
    expect(await sender.awaitOutcome(receipt, { hints: receiver })).toMatchObject({ state: 'accepted' })
  })

  it('wakes a subscriber that waits for submissions', async () => {
    await callDestination()
    const ended = new AbortController()
    const received: string[] = []
    const processing = subscriber.process(
      async (submission) => {
        await submission.accept()
        received.push(submission.submissionId)
        if (received.length === 2) ended.abort()
      },
      { hints: receiver, signal: ended.signal },
    )
    const first = await send()
    await world.service.settled()
    const second = await send('second')
    await processing
    expect(received).toEqual([first.submissionId, second.submissionId])
  })

  it.each(['tampered-mac', 'short-mac', 'reserialised-body'] as const)(
    'that arrives with %s is refused, and wakes nobody',
    async (effect) => {
      world.service.callbackFaults.add({ effect, times: 1 })
      await callDestination()
      await send()
      await world.service.settled()
      expect(seen).toEqual([])
      expect(logger.entries).toMatchObject([{ facts: { code: 'callback-authentication-invalid' } }])
    },
  )

  it.each([
    ['stale-timestamp', 'callback-too-old'],
    ['future-timestamp', 'callback-in-future'],
  ] as const)('with a %s is refused', async (effect, code) => {
    world.service.callbackFaults.add({ effect, times: 1 })
    await callDestination()
    await send()
    await world.service.settled()
    expect(seen).toEqual([])
    expect(logger.entries).toMatchObject([{ facts: { code } }])
  })

  it('that is sent twice is only a hint: one more look, and both get a 2xx', async () => {
    world.service.callbackFaults.add({ effect: 'duplicate', times: 1 })
    await callDestination()
    await send()
    await world.service.settled()
    expect(seen).toHaveLength(2)
    expect(logger.entries).toEqual([])
  })

  it('is answered with a 2xx, so that the service notes the notification', async () => {
    await callDestination()
    const receipt = await send()
    await world.service.settled()
    expect(await sender.events(receipt)).toContainEqual(
      expect.objectContaining({ type: 'notify-submission', notifyType: 'callback' }),
    )
  })
})

async function callDestination(): Promise<void> {
  await world.service.updateDestination(world.destination.destinationId, { callback: { url, secret } })
}

async function send(name = 'first'): Promise<FitConnectReceipt> {
  const destination = await sender.destination(world.destination.destinationId)
  const data = new TextEncoder().encode(JSON.stringify({ name }))
  return sender.send(dogTaxApplication({ data, attachments: [] }), { destination })
}

async function acceptAll(): Promise<void> {
  await subscriber.process((submission) => submission.accept(), { once: true })
}

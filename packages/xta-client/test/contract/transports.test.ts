import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpTransport } from '@amt24/core/http'
import { fakeClock } from '@amt24/core/testing'
import { startSandbox, type Sandbox } from '@amt24/sandbox'
import { createFitConnectService, type Fault, type FitConnectConfig } from '@amt24/sandbox/fit-connect'
import { toMswHandlers } from '@amt24/sandbox/msw'
import { createSender, createSubscriber } from '../../src/fit-connect/index.js'
import { dogTaxApplication, pdf, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { sharedKeys } from './keys.js'

describe('over MSW, with the real transport', () => {
  const server = setupServer()

  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
  })

  afterAll(() => {
    server.close()
  })

  it('an application is delivered and accepted', async () => {
    const service = await createFitConnectService({ baseUrl: 'http://localhost', keys: sharedKeys() })
    server.use(...toMswHandlers(service))
    await deliverAndAccept(service.config())
  })

  it('a lost answer to the last step is made up for by the event log', async () => {
    const service = await createFitConnectService({ baseUrl: 'http://localhost', keys: sharedKeys() })
    server.use(...toMswHandlers(service))
    service.faults.add({ method: 'PUT', path: '**/v2/submissions/*', loseAnswer: true, times: 1 })
    await deliverAndAccept(service.config())
  })
})

describe('over a loopback server, with the real transport', () => {
  let sandbox: Sandbox

  beforeAll(async () => {
    sandbox = await startSandbox({ keys: sharedKeys(), services: ['fit-connect'] })
  })

  afterAll(async () => {
    await sandbox.close()
  })

  it('an application is delivered and accepted, by the fitConnect block of sandbox.json as environment', async () => {
    await deliverAndAccept(sandbox.config.fitConnect)
  })

  it('an attachment of 20 MiB, the largest by default, is delivered and accepted', async () => {
    await deliverAndAccept(sandbox.config.fitConnect, 20 * 1024 * 1024)
  })

  it.each<[string, Fault]>([
    ['a connection reset during an upload', { method: 'PUT', path: '**/attachments/*', reset: true, times: 1 }],
    ['a lost answer to the last step', { method: 'PUT', path: '**/v2/submissions/*', loseAnswer: true, times: 1 }],
    ['an answer that breaks off', { method: 'GET', path: '**/events', cutAfterBytes: 40, times: 1 }],
    ['a lost answer to a decision', { method: 'POST', path: '**/events', loseAnswer: true, times: 1 }],
  ])('an application survives %s', async (_what, fault) => {
    await script(fault)
    await deliverAndAccept(sandbox.config.fitConnect)
  })

  it('connections are kept alive: twenty sendings and their reception open only a few', async () => {
    const opened = await connectionsDuring(async () => {
      const clients = clientsOf(sandbox.config.fitConnect)
      const destination = await clients.sender.destination(clients.destinationId)
      for (let count = 0; count < 20; count++) await clients.sender.send(dogTaxApplication(), { destination })
      await clients.subscriber.process((submission) => submission.accept(), { once: true })
    })
    // One after the other needs one; the subscriber reads log and content side by side.
    expect(opened).toBeGreaterThan(0)
    expect(opened).toBeLessThanOrEqual(4)
  })

  it('a server that is gone is service-unavailable', async () => {
    const { submissionApi } = sandbox.config.fitConnect
    const gone = submissionApi.replace(/:\d+/, ':1')
    const sender = createSender({
      environment: { ...sandbox.config.fitConnect, submissionApi: gone },
      ...sandbox.config.fitConnect.sender,
      transport: createHttpTransport({ clock: fakeClock() }),
    })
    const destinationId = sandbox.config.fitConnect.destinations[0]?.destinationId ?? ''
    expect(await failureOf(sender.destination(destinationId))).toMatchObject({
      code: 'service-unavailable',
      isRetryable: true,
    })
  })

  async function script(fault: Fault): Promise<void> {
    const answer = await fetch(`${sandbox.config.controlUrl}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    })
    expect(answer.status).toBe(201)
  }
})

/** Counts the connections that this process begins. */
async function connectionsDuring(act: () => Promise<void>): Promise<number> {
  let opened = 0
  const count = (): void => {
    opened++
  }
  subscribe('net.client.socket', count)
  try {
    await act()
    return opened
  } finally {
    unsubscribe('net.client.socket', count)
  }
}

function clientsOf(config: FitConnectConfig) {
  const [entry] = config.destinations
  if (!entry) return expect.unreachable('There is no destination.')
  // Pauses between attempts pass at once; deadlines of sockets keep the machine's time.
  const clock = fakeClock(Date.now())
  const outside = { environment: config, clock, transport: createHttpTransport({ clock }) }
  const sender = createSender({ ...outside, ...config.sender })
  const subscriber = createSubscriber({
    ...outside,
    ...config.subscriber,
    destinationId: entry.destinationId,
    keys: { decryption: [entry.encryptionPrivateKey], signing: entry.signingPrivateKey },
  })
  return { sender, subscriber, destinationId: entry.destinationId }
}

async function deliverAndAccept(config: FitConnectConfig, attachmentBytes = 300_000): Promise<void> {
  const { sender, subscriber, destinationId } = clientsOf(config)
  const large = pdf({ content: new Uint8Array(attachmentBytes).fill(37) })
  const destination = await sender.destination(destinationId)
  const receipt = await sender.send(dogTaxApplication({ attachments: [large] }), { destination })
  const received: unknown[] = []
  await subscriber.process(
    async (submission) => {
      received.push(submission.problems, submission.json(), submission.attachments[0]?.size)
      await submission.accept()
    },
    { once: true },
  )
  expect(received).toEqual([[], { halter: personalMarker, hund: 'Bello' }, attachmentBytes])
  expect(await sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
}

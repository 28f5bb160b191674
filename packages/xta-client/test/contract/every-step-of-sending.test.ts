import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { IntegrationError } from '@amt24/core'
import {
  SubmissionUnconfirmedError,
  type SendCheckpoint,
  type SubmissionAttempt,
  type Subscriber,
} from '../../src/fit-connect/index.js'
import type { FitConnectReceipt } from '../../src/index.js'
import { dogTaxApplication, pdf, personalMarker } from './application.js'
import { disturbedSteps, type Disturbance, type Step } from './disturbances.js'
import { failureOf } from './failure-of.js'
import { realms, type Realm } from './realms.js'

const secondId = 'a3e1f1de-7a4b-4d53-8f0e-0a1b2c3d4e5f'
const second = pdf({ id: secondId, filename: 'foto.pdf', content: new Uint8Array(100_000).fill(37) })
const application = dogTaxApplication({ attachments: [pdf(), second] })

const steps: readonly Step[] = [
  { name: 'token', request: { method: 'POST', path: '**/token' }, bodies: ['request body', 'answer body'] },
  { name: 'destination', request: { method: 'GET', path: '**/destinations/*' }, bodies: ['answer body'] },
  { name: 'key', request: { method: 'GET', path: '**/destinations/*/keys/*' }, bodies: ['answer body'] },
  { name: 'announce', request: { method: 'POST', path: '**/v2/submissions' }, bodies: ['request body', 'answer body'] },
  { name: 'second upload', request: { method: 'PUT', path: `**/attachments/${secondId}` }, bodies: ['request body'] },
  {
    name: 'finalise',
    request: { method: 'PUT', path: '**/v2/submissions/*' },
    bodies: ['request body', 'answer body'],
  },
  { name: 'event log', request: { method: 'GET', path: '**/events' }, bodies: ['answer body'] },
  { name: 'service keys', request: { method: 'GET', path: '**/.well-known/jwks.json' }, bodies: ['answer body'] },
]

describe.each(realms)('%s', (name, open) => {
  const cells = named(disturbedSteps(steps, name))
  let realm: Realm
  // One for all: what it does is not disturbed here, and reading its keys costs as much as a delivery.
  let office: Subscriber

  beforeAll(async () => {
    realm = await open()
    office = realm.subscriber()
  })

  afterAll(async () => {
    await realm.close()
  })

  beforeEach(async () => {
    await realm.reset()
  })

  it.each(cells)('a single %s does not keep an application from arriving once', async (_what, step, { fault }) => {
    await realm.disturb({ ...step.request, ...fault, times: 1 })
    const { receipt, failure } = await deliver(realm)
    // An announcement must not be repeated without the caller's knowledge: it would leave an empty submission behind.
    const mustTell = step.name === 'announce' && fault.status !== 429
    expect(failure).toBe(mustTell ? 'service-unavailable' : undefined)
    await expectDeliveredOnce(realm, office, receipt)
  })

  it.each(cells)('every %s ends in an error whose next step delivers once', async (_what, step, disturbance) => {
    await realm.disturb({ ...step.request, ...disturbance.fault })
    const { receipt, failure } = await deliver(realm)
    expect(failure).toBe(expectedFailure(step, disturbance))
    await expectDeliveredOnce(realm, office, receipt)
  })
})

function named(disturbed: readonly (readonly [Step, Disturbance])[]): (readonly [string, Step, Disturbance])[] {
  return disturbed.map(([step, disturbance]) => [`${step.name} ${disturbance.what}`, step, disturbance])
}

function expectedFailure({ name }: Step, { fault }: Disturbance): string | undefined {
  if (name === 'event log' || name === 'service keys') return 'submission-unconfirmed'
  if (fault.status === 429) return 'rate-limited'
  // The service acted, and the event log proves it.
  if (name === 'finalise' && (fault.loseAnswer ?? fault.cutAfterBytes !== undefined)) return undefined
  return name === 'finalise' ? 'submission-unconfirmed' : 'service-unavailable'
}

interface Delivered {
  readonly receipt: FitConnectReceipt
  /** Code of what the first call ended with. */
  readonly failure?: string
}

/** A caller who does what the documentation says after an error: send again by the newest checkpoint, or confirm. */
async function deliver(realm: Realm): Promise<Delivered> {
  const sender = realm.sender()
  let kept: SendCheckpoint | undefined
  const send = async (): Promise<FitConnectReceipt> =>
    sender.send(application, {
      destination: await sender.destination(realm.destinationId),
      resume: kept,
      onCheckpoint: (checkpoint) => {
        kept = JSON.parse(JSON.stringify(checkpoint)) as SendCheckpoint
      },
    })
  const confirm = async (attempt: SubmissionAttempt): Promise<FitConnectReceipt> => {
    const confirmed = await sender.confirm(attempt).catch((error: unknown) => error)
    if (!(confirmed instanceof SubmissionUnconfirmedError)) return expectReceipt(confirmed)
    // Never arrived: after a day the service has deleted it, and sending again is safe.
    await realm.letADayPass()
    kept = undefined
    return send()
  }

  const first = await send().catch((error: unknown) => error)
  if (!IntegrationError.isInstance(first)) return { receipt: expectReceipt(first) }
  await failureOf(Promise.reject(first))
  await realm.calm()
  if (first instanceof SubmissionUnconfirmedError) return { receipt: await confirm(first.attempt), failure: first.code }
  expect(first.isRetryable).toBe(true)
  return { receipt: await send(), failure: first.code }
}

function expectReceipt(value: unknown): FitConnectReceipt {
  if (value instanceof Error) throw value
  return value as FitConnectReceipt
}

async function expectDeliveredOnce(
  realm: Realm,
  office: Subscriber,
  { submissionId }: FitConnectReceipt,
): Promise<void> {
  await realm.calm()
  expect(await realm.submitted()).toEqual([submissionId])
  const received: unknown[] = []
  for await (const submission of office.receive({ once: true })) {
    const attachments = await Promise.all(submission.attachments.map((attachment) => attachment.bytes()))
    const areSame = [pdf(), second].map(({ content }, index) =>
      Buffer.from(content as Uint8Array).equals(attachments[index] ?? Buffer.of()),
    )
    received.push({ problems: submission.problems, data: submission.json(), areSame })
  }
  expect(received).toEqual([{ problems: [], data: { halter: personalMarker, hund: 'Bello' }, areSame: [true, true] }])
}

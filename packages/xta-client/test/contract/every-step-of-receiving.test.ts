import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { IntegrationError } from '@amt24/core'
import type { Submission } from '../../src/fit-connect/index.js'
import type { FitConnectReceipt } from '../../src/index.js'
import { dogTaxApplication, pdf, personalMarker } from './application.js'
import { disturbedSteps, type Disturbance, type Step } from './disturbances.js'
import { realms, type Realm } from './realms.js'

const content = new Uint8Array(20_000).fill(37)
const application = dogTaxApplication({ attachments: [pdf({ content })] })

const steps: readonly Step[] = [
  { name: 'token', request: { method: 'POST', path: '**/token' }, bodies: ['request body', 'answer body'] },
  { name: 'list', request: { method: 'GET', path: '**/v2/submissions' }, bodies: ['answer body'] },
  { name: 'event log', request: { method: 'GET', path: '**/events' }, bodies: ['answer body'] },
  { name: 'service keys', request: { method: 'GET', path: '**/.well-known/jwks.json' }, bodies: ['answer body'] },
  { name: 'submission', request: { method: 'GET', path: '**/v2/submissions/*' }, bodies: ['answer body'] },
  { name: 'attachment', request: { method: 'GET', path: '**/attachments/*' }, bodies: ['answer body'] },
  { name: 'decision', request: { method: 'POST', path: '**/events' }, bodies: ['request body'] },
]

describe.each(realms)('%s', (name, open) => {
  const cells = disturbedSteps(steps, name).map(
    ([step, disturbance]) => [`${step.name} ${disturbance.what}`, step, disturbance] as const,
  )
  let realm: Realm

  beforeAll(async () => {
    realm = await open()
  })

  afterAll(async () => {
    await realm.close()
  })

  beforeEach(async () => {
    await realm.reset()
  })

  it.each(cells)('a single %s is made up for within the round or the next one', async (_what, step, { fault }) => {
    const receipt = await sendTo(realm)
    await realm.disturb({ ...step.request, ...fault, times: 1 })
    const office = backOffice(realm)
    await office.round()
    // A stream that broke behind its head is not repeated by the transport; everything else is.
    const leftWaiting = step.name === 'attachment' && fault.cutAfterBytes !== undefined
    expect(office.problems).toEqual(leftWaiting ? ['service-unavailable'] : [])
    await office.round()
    await expectAcceptedOnce(realm, receipt, office.stored)
  })

  it.each(cells)('every %s leaves it waiting, and the round after it accepts', async (_what, step, disturbance) => {
    const receipt = await sendTo(realm)
    await realm.disturb({ ...step.request, ...disturbance.fault })
    const office = backOffice(realm)
    await office.round()
    expect(office.problems).toEqual(expectedProblems(step, disturbance))
    await realm.calm()
    await office.round()
    await expectAcceptedOnce(realm, receipt, office.stored)
  })
})

function expectedProblems({ name }: Step, { fault }: Disturbance): readonly string[] {
  if (fault.status === 429) return ['rate-limited']
  // The service acted, and the event log proves it.
  if (name === 'decision' && fault.loseAnswer === true) return []
  return [name === 'decision' ? 'decision-unconfirmed' : 'service-unavailable']
}

async function sendTo(realm: Realm): Promise<FitConnectReceipt> {
  const sender = realm.sender()
  return sender.send(application, { destination: await sender.destination(realm.destinationId) })
}

interface BackOffice {
  /** What was stored, by submission: storing again changes nothing. */
  readonly stored: ReadonlyMap<string, unknown>
  readonly problems: readonly string[]
  round(): Promise<void>
}

function backOffice(realm: Realm): BackOffice {
  const stored = new Map<string, unknown>()
  const problems: string[] = []
  const subscriber = realm.subscriber()
  const handle = async (submission: Submission): Promise<void> => {
    const [attachment] = submission.attachments
    const isSame = Buffer.from(content).equals((await attachment?.bytes()) ?? Buffer.of())
    stored.set(submission.submissionId, { problems: submission.problems, data: submission.json(), isSame })
    await submission.accept()
  }
  const onProblem = (error: unknown): void => {
    problems.push(IntegrationError.isInstance(error) ? error.code : String(error))
  }
  // What concerns no submission, such as the list, ends a single round; a loop would report it and go on.
  return { stored, problems, round: () => subscriber.process(handle, { once: true, onProblem }).catch(onProblem) }
}

async function expectAcceptedOnce(
  realm: Realm,
  receipt: FitConnectReceipt,
  stored: ReadonlyMap<string, unknown>,
): Promise<void> {
  await realm.calm()
  const sound = { problems: [], data: { halter: personalMarker, hund: 'Bello' }, isSame: true }
  expect([...stored]).toEqual([[receipt.submissionId, sound]])
  const events = await realm.sender().events(receipt)
  expect(events.filter(({ issuer }) => issuer === 'destination').map(({ type }) => type)).toEqual(['accept-submission'])
}

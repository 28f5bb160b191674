import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Application, FitConnectReceipt } from '../../src/index.js'
import {
  problem,
  type Destination,
  type SendCheckpoint,
  type Sender,
  type SenderOptions,
  type SubmissionAttempt,
} from '../../src/fit-connect/index.js'
import { failureOf } from '../contract/failure-of.js'
import { createWorld, type World } from '../contract/world.js'
import { isFunction, loadRecipe } from './load-recipe.js'

interface Outbox {
  saveReceipt(receipt: FitConnectReceipt): Promise<void>
  saveAttempt(attempt: SubmissionAttempt): Promise<void>
}
interface CheckpointStore {
  load(): Promise<SendCheckpoint | undefined>
  save(checkpoint: SendCheckpoint): Promise<void>
}

const functions = z.strictObject({
  dogTaxApplication: z.custom<(answers: object, schemaUri: string, pdf: Uint8Array) => Application>(isFunction),
  deliver:
    z.custom<(o: SenderOptions, id: string, a: Application, outbox: Outbox) => Promise<FitConnectReceipt | undefined>>(
      isFunction,
    ),
  settle: z.custom<(sender: Sender, attempt: SubmissionAttempt) => Promise<FitConnectReceipt>>(isFunction),
  sendOrResume:
    z.custom<(s: Sender, a: Application, d: Destination, store: CheckpointStore) => Promise<FitConnectReceipt>>(
      isFunction,
    ),
  decisionOn: z.custom<(sender: Sender, receipt: FitConnectReceipt) => Promise<string | readonly string[]>>(isFunction),
})

let recipe: z.infer<typeof functions>
let world: World
let application: Application
let receipts: FitConnectReceipt[]
let attempts: SubmissionAttempt[]

beforeAll(async () => {
  recipe = await loadRecipe('send', functions)
})

beforeEach(async () => {
  world = await createWorld()
  application = recipe.dogTaxApplication({ hund: 'Bello' }, world.destination.schemaUri, Uint8Array.of(37, 80, 68, 70))
  receipts = []
  attempts = []
})

describe('the recipe "send"', () => {
  it('delivers, keeps the receipt and learns of the acceptance', async () => {
    const receipt = await deliver()
    expect(receipts).toEqual([receipt])
    expect(await recipe.decisionOn(world.sender, requireReceipt(receipt))).toBe('open')
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    expect(await recipe.decisionOn(world.sender, requireReceipt(receipt))).toBe('accepted')
  })

  it('tells a rejection by the name of its problem', async () => {
    const receipt = await deliver()
    const reasons = [problem('invalid-content', 'data', 'Die Rasse fehlt.')]
    await world.subscriber.process((submission) => submission.reject(reasons), { once: true })
    expect(await recipe.decisionOn(world.sender, requireReceipt(receipt))).toEqual([
      'invalid-content: Inhalte nicht akzeptiert. Die Rasse fehlt.',
    ])
  })

  it('keeps an attempt that nobody can confirm, and settles it later without sending again', async () => {
    world.service.faults.add({ method: 'PUT', path: '**/v2/submissions/*', loseAnswer: true, times: 1 })
    world.service.faults.add({ method: 'GET', path: '**/events', status: 500 })
    expect(await deliver()).toBeUndefined()
    world.service.faults.clear()
    const [attempt] = attempts
    const receipt = await recipe.settle(world.sender, attempt ?? expect.unreachable('There is no attempt.'))
    expect(receipt.submissionId).toBe(attempt?.submissionId)
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('passes on what means that nothing was submitted', async () => {
    application = { ...application, schemaUri: 'https://schema.amt24.example/another' }
    expect(await failureOf(deliver())).toMatchObject({ code: 'schema-not-offered' })
    expect([receipts, attempts]).toEqual([[], []])
  })

  it('goes on after a crash at the checkpoint that was kept', async () => {
    let kept: SendCheckpoint | undefined
    const store: CheckpointStore = {
      load: () => Promise.resolve(kept),
      save: (checkpoint) => Promise.resolve(void (kept = checkpoint)),
    }
    const destination = await world.sender.destination(world.destination.destinationId)
    world.service.faults.add({ method: 'PUT', path: '**/attachments/*', status: 503 })
    const send = (): Promise<FitConnectReceipt> => recipe.sendOrResume(world.sender, application, destination, store)
    expect(await failureOf(send())).toMatchObject({ code: 'service-unavailable' })
    world.service.faults.clear()
    const announced = kept
    const receipt = await send()
    expect(receipt.submissionId).toBe(announced?.submissionId)
  })
})

async function deliver(): Promise<FitConnectReceipt | undefined> {
  const { service, destination, transport, clock } = world
  const options = { environment: service.urls, ...service.sender, transport, clock }
  return recipe.deliver(options, destination.destinationId, application, {
    saveReceipt: (receipt) => Promise.resolve(void receipts.push(receipt)),
    saveAttempt: (attempt) => Promise.resolve(void attempts.push(attempt)),
  })
}

function requireReceipt(receipt: FitConnectReceipt | undefined): FitConnectReceipt {
  return receipt ?? expect.unreachable('There is no receipt.')
}

import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type {
  CallbackReceiver,
  RoundSummary,
  StandardSchemaV1,
  Subscriber,
  SubscriberOptions,
} from '../../src/fit-connect/index.js'
import { pdf, pdfId } from '../contract/application.js'
import { send, subscriberOptions } from '../contract/subscriber-options.js'
import { createWorld, type World } from '../contract/world.js'
import { isFunction, loadRecipe } from './load-recipe.js'

interface DogTax {
  readonly hund: { readonly rufname: string }
}
interface Archive {
  has(submissionId: string): Promise<boolean>
  pathFor(submissionId: string, attachmentId: string): string
  insert(submissionId: string, data: DogTax): Promise<void>
}
interface Health {
  lastRound?: RoundSummary & { at: number }
}
type ReceiveDogTax = (
  options: SubscriberOptions,
  schemaUri: string,
  schema: StandardSchemaV1<DogTax>,
  archive: Archive,
  run: { readonly once?: boolean },
) => Promise<void>

const functions = z.strictObject({
  receiveDogTax: z.custom<ReceiveDogTax>(isFunction),
  listenForCallbacks:
    z.custom<(secret: string, port: number) => { readonly receiver: CallbackReceiver; readonly server: Server }>(
      isFunction,
    ),
  workWith: z.custom<(subscriber: Subscriber, health: Health) => Promise<void>>(isFunction),
})
const dogTaxSchema = z.object({ hund: z.object({ rufname: z.string() }) })

let recipe: z.infer<typeof functions>
let world: World
let folder: string
let stored: Map<string, DogTax>
const path = (submissionId: string, attachmentId: string): string => join(folder, `${submissionId}-${attachmentId}`)

beforeAll(async () => {
  recipe = await loadRecipe('receive', functions)
})

beforeEach(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'amt24-recipe-'))
  stored = new Map()
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('the recipe "receive"', () => {
  it('stores a sound submission with its attachment, and only then accepts it', async () => {
    const receipt = await sendDog('Bello')
    await receive({ insert: async () => expect(await world.sender.status(receipt)).toBe('submitted') })
    expect(stored.get(receipt.submissionId)).toEqual({ hund: { rufname: 'Bello' } })
    expect(readFileSync(path(receipt.submissionId, pdfId))).toEqual(Buffer.from(content()))
    expect(await world.sender.status(receipt)).toBe('deleted')
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('rejects what violates the schema, and what its own check refuses', async () => {
    const violating = await send(world, { data: jsonOf({ hund: 'Bello' }) })
    const refused = await sendDog('Bel\0lo')
    await receive()
    expect(await world.sender.awaitOutcome(violating)).toMatchObject({
      state: 'rejected',
      problems: [{ instance: 'data' }],
    })
    expect(await world.sender.awaitOutcome(refused)).toMatchObject({
      state: 'rejected',
      problems: [{ detail: 'Der Rufname enthält ein Steuerzeichen.' }],
    })
    expect(stored.size).toBe(0)
  })

  it('leaves a submission waiting when the archive fails, says so, and accepts it in the next run', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const receipt = await sendDog('Bello')
    await receive({ insert: () => Promise.reject(new Error('The database is away.')) })
    expect(complaints).toHaveBeenCalledWith('left waiting', receipt.submissionId, expect.any(Error))
    complaints.mockRestore()
    expect(await world.sender.status(receipt)).toBe('submitted')
    await receive()
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('accepts what was stored before a crash, without storing it again', async () => {
    const receipt = await sendDog('Bello')
    stored.set(receipt.submissionId, { hund: { rufname: 'Bello' } })
    await receive({ insert: () => expect.unreachable('It is stored already.') })
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('takes a callback of the service', async () => {
    const secret = 'TEST-ONLY-callback-secret'
    const { receiver, server } = recipe.listenForCallbacks(secret, 0)
    try {
      await once(server, 'listening')
      const { destinationId } = world.destination
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      await world.service.updateDestination(destinationId, { callback: { url, secret } })
      const hint = receiver.next({ destinationId })
      await sendDog('Bello')
      await world.service.settled()
      await expect(hint).resolves.toBeUndefined()
    } finally {
      server.close()
    }
  })

  it('tells a health check the figures of each round', async () => {
    await sendDog('Bello')
    const health: Health = {}
    await recipe.workWith(world.subscriber, health)
    expect(health.lastRound).toMatchObject({ waiting: 1, accepted: 1, left: 0 })
  })
})

const jsonOf = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const sendDog = (rufname: string): ReturnType<typeof send> => send(world, { data: jsonOf({ hund: { rufname } }) })

function content(): Uint8Array {
  const { content: bytes } = pdf()
  return bytes instanceof Uint8Array ? bytes : expect.unreachable('The test attachment is no bytes.')
}

function receive(changes: { readonly insert?: () => Promise<void> } = {}): Promise<void> {
  const archive: Archive = {
    has: (submissionId) => Promise.resolve(stored.has(submissionId)),
    pathFor: path,
    insert: async (submissionId, data) => {
      await changes.insert?.()
      stored.set(submissionId, data)
    },
  }
  const options = subscriberOptions(world)
  return recipe.receiveDogTax(options, world.destination.schemaUri, dogTaxSchema, archive, { once: true })
}

import type { JsonWebKey } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Application, FitConnectReceipt } from '../../src/index.js'
import type {
  CallbackReceiver,
  Destination,
  Reply,
  ReplyContent,
  ReplyReceipt,
  Sender,
  Submission,
  SubmissionOutcome,
  Subscriber,
} from '../../src/fit-connect/index.js'
import { dogTaxApplication } from '../contract/application.js'
import { createWorld, type World } from '../contract/world.js'
import { isFunction, loadRecipe } from './load-recipe.js'

interface Kept {
  readonly receipt: FitConnectReceipt
  readonly replyKey: JsonWebKey
}
interface Listening {
  readonly receiver: CallbackReceiver
  readonly server: Server
}
type Keep = (caseId: string, record: Kept) => Promise<void>
type Find = (caseId: string) => Promise<Kept | undefined>

const functions = z.strictObject({
  sendAndAskForReplies:
    z.custom<(sender: Sender, a: Application, d: Destination, keep: Keep) => Promise<void>>(isFunction),
  answer:
    z.custom<(s: Subscriber, submission: Submission, reply: ReplyContent) => Promise<ReplyReceipt | undefined>>(
      isFunction,
    ),
  receiveReplies:
    z.custom<(sender: Sender, find: Find, store: (reply: Reply) => Promise<void>) => Promise<void>>(isFunction),
  listenForReplies: z.custom<(secret: string, port: number, look: () => Promise<void>) => Listening>(isFunction),
  decided: z.custom<(s: Sender, r: FitConnectReceipt, l: Listening) => Promise<SubmissionOutcome>>(isFunction),
})

const secret = 'TEST-ONLY-callback-secret'
const notice: ReplyContent = {
  schemaUri: 'https://schemas.example/bescheid/1.0.0/schema.json',
  mediaType: 'application/json',
  data: new TextEncoder().encode(JSON.stringify({ bescheid: 'Die Anmeldung ist eingetragen.' })),
  attachments: [],
}

let recipe: z.infer<typeof functions>
let world: World
let listening: Listening
const kept = new Map<string, Kept>()
const stored: unknown[] = []

beforeAll(async () => {
  recipe = await loadRecipe('replies', functions)
  world = await createWorld()
  listening = recipe.listenForReplies(secret, 0, () =>
    recipe.receiveReplies(
      world.sender,
      (caseId) => Promise.resolve(kept.get(caseId)),
      (reply) => Promise.resolve(void stored.push(reply.json())),
    ),
  )
  await once(listening.server, 'listening')
  const url = `http://127.0.0.1:${(listening.server.address() as AddressInfo).port}/`
  world.service.setCallback(world.service.sender.clientId, { url, secret })
})

afterAll(() => {
  listening.server.close()
})

describe('the recipe "replies"', () => {
  it('asks for replies, replies, is told of it and keeps the reply, which the service then deletes', async () => {
    const destination = await world.sender.destination(world.destination.destinationId)
    await recipe.sendAndAskForReplies(world.sender, dogTaxApplication(), destination, (caseId, record) =>
      Promise.resolve(void kept.set(caseId, record)),
    )
    let sent: ReplyReceipt | undefined
    await world.subscriber.process(
      async (submission) => {
        await submission.accept()
        sent = await recipe.answer(world.subscriber, submission, notice)
      },
      { once: true },
    )
    expect([...kept.keys()]).toEqual([sent?.caseId])
    await world.service.settled()
    await expect.poll(() => world.sender.replies.list()).toEqual([])
    expect(stored).toEqual([{ bescheid: 'Die Anmeldung ist eingetragen.' }])

    const [record] = kept.values()
    const receipt = record?.receipt ?? expect.unreachable('Nothing was kept.')
    expect(await recipe.decided(world.sender, receipt, listening)).toMatchObject({ state: 'accepted' })
  }, 60_000)

  it('leaves a sender without a reply key to the other channels', async () => {
    const destination = await world.sender.destination(world.destination.destinationId)
    await world.sender.send(dogTaxApplication(), { destination })
    const answers: unknown[] = []
    await world.subscriber.process(
      async (submission) => answers.push(await recipe.answer(world.subscriber, submission, notice)),
      { once: true },
    )
    expect(answers).toEqual([undefined])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Announced, ApiGeneration, WaitingSubmission } from '../fit-connect/submission-api.js'

/** What an adapter is tried in: a delivery service that really acts, seen through the adapter by three clients. */
export interface ApiGenerationWorld {
  /** The adapter with the token of an online service. */
  readonly sender: ApiGeneration
  /** The adapter with the token of the client that owns the destination. */
  readonly subscriber: ApiGeneration
  /** The adapter with the token of a client that owns neither submission nor destination. */
  readonly stranger: ApiGeneration
  /** An active destination with an encryption key. */
  readonly destinationId: string
  readonly service: { readonly identifier: string; readonly name: string }
  /** A compact JWE of `content` to the destination's key. */
  readonly seal: (content: Uint8Array, contentType: string) => Promise<string>
  /** A signed event of the destination that accepts the submission, which was submitted. */
  readonly acceptEvent: (submission: Announced) => Promise<string>
}

export interface ContractCase<World> {
  /** A sentence that states the rule. */
  readonly title: string
  /** Rejects with an `AssertionError` where the rule is broken. */
  readonly run: (world: World) => Promise<void>
}

/**
 * What every generation of the Submission API must do behind {@link ApiGeneration}, as cases for any test runner. Each
 * case makes its own submissions.
 *
 * @example for (const { title, run } of apiGenerationContract) it(title, () => run(world))
 */
export const apiGenerationContract: readonly ContractCase<ApiGenerationWorld>[] = [
  {
    title: 'reads a destination with what it accepts',
    async run({ sender, destinationId, service }) {
      const read = await sender.readDestination(destinationId)
      assert.equal(read.destinationId.toLowerCase(), destinationId.toLowerCase())
      assert.equal(read.status, 'active')
      assert.ok(read.services.some(({ identifier }) => identifier === service.identifier))
    },
  },
  {
    title: 'says that a destination is unknown',
    run: ({ sender }) => fails(sender.readDestination(randomUUID()), 'destination-not-found'),
  },
  {
    title: 'hands out the key that the destination names, and nothing for a name that it does not have',
    async run({ sender, destinationId }) {
      const { encryptionKid } = await sender.readDestination(destinationId)
      assert.equal((await sender.readDestinationKey(destinationId, encryptionKid))?.['kid'], encryptionKid)
      assert.equal(await sender.readDestinationKey(destinationId, 'no-such-key'), undefined)
    },
  },
  {
    title: 'hands out the signature keys of the service',
    async run({ sender }) {
      const keys = await sender.readServiceKeys()
      assert.ok(keys.length > 0)
      assert.ok(keys.every((key) => typeof key['kid'] === 'string'))
    },
  },
  {
    title: 'carries a submission with attachments unchanged from the sender to the subscriber',
    async run(world) {
      const { announced, metadata, data, attachments } = await submit(world, 2)
      const read = await world.subscriber.readSubmission(announced.submissionId)
      assert.deepEqual({ metadata: read.metadata, data: read.data }, { metadata, data })
      assert.deepEqual([...read.attachmentIds].sort(), [...attachments.keys()].sort())
      assert.equal(read.caseId, announced.caseId)
      for (const [id, jwe] of attachments)
        assert.equal(await attachmentOf(world.subscriber, announced.submissionId, id), jwe)
    },
  },
  {
    title: 'takes a repeated upload and keeps the last one',
    async run(world) {
      const id = randomUUID()
      const announced = await announce(world, [id])
      const [first, last] = await Promise.all([text(world, 'first'), text(world, 'last')])
      await world.sender.uploadAttachment({ submissionId: announced.submissionId, attachmentId: id, jwe: first })
      await world.sender.uploadAttachment({ submissionId: announced.submissionId, attachmentId: id, jwe: last })
      await finalise(world, announced)
      assert.equal(await attachmentOf(world.subscriber, announced.submissionId, id), last)
    },
  },
  {
    title: 'uploads a body that is opened when it is sent',
    async run(world) {
      const id = randomUUID()
      const announced = await announce(world, [id])
      const jwe = await text(world, 'streamed')
      const bytes = new TextEncoder().encode(jwe)
      const body = { size: bytes.byteLength, open: () => inPieces(bytes) }
      await world.sender.uploadAttachment({ submissionId: announced.submissionId, attachmentId: id, jwe: body })
      await finalise(world, announced)
      assert.equal(await attachmentOf(world.subscriber, announced.submissionId, id), jwe)
    },
  },
  {
    title: 'appends a submission to an existing case',
    async run(world) {
      const { announced } = await submit(world, 0)
      const second = await announce(world, [], announced.caseId)
      assert.equal(second.caseId, announced.caseId)
      assert.notEqual(second.submissionId, announced.submissionId)
    },
  },
  {
    title: 'lists a submission from its submission until its decision',
    async run(world) {
      const isListed = async ({ submissionId }: Announced): Promise<boolean> => {
        const waiting = await allWaiting(world)
        return waiting.some((listed) => listed.submissionId === submissionId)
      }
      const incomplete = await announce(world, [])
      assert.equal(await isListed(incomplete), false)
      const { announced } = await submit(world, 0)
      assert.equal(await isListed(announced), true)
      await world.subscriber.postEvent(announced.caseId, await world.acceptEvent(announced))
      assert.equal(await isListed(announced), false)
    },
  },
  {
    title: 'hands out the signed events of a case in the order in which they happened',
    async run(world) {
      const { announced } = await submit(world, 0)
      const before = await world.sender.readEventLog(announced.caseId)
      const accept = await world.acceptEvent(announced)
      await world.subscriber.postEvent(announced.caseId, accept)
      const after = await world.sender.readEventLog(announced.caseId)
      assert.deepEqual(after.slice(0, before.length), before)
      assert.ok(after.slice(before.length).includes(accept))
    },
  },
  {
    title: 'refuses an event that is no signed event',
    async run(world) {
      const { announced } = await submit(world, 0)
      await fails(world.subscriber.postEvent(announced.caseId, 'a.b.c'), 'event-refused')
    },
  },
  {
    title: 'says that an attachment is missing by handing out nothing',
    async run(world) {
      const { announced } = await submit(world, 1)
      assert.equal(await attachmentOf(world.subscriber, announced.submissionId, randomUUID()), undefined)
    },
  },
  {
    title: 'says that a submission is unknown',
    run: ({ subscriber }) => fails(subscriber.readSubmission(randomUUID()), 'submission-not-found'),
  },
  {
    title: 'says that a client may not read the submissions of another one',
    async run(world) {
      const { announced } = await submit(world, 0)
      await fails(world.stranger.readSubmission(announced.submissionId), 'not-permitted')
    },
  },
  {
    title: 'refuses to submit while an announced attachment is missing',
    async run(world) {
      const announced = await announce(world, [randomUUID()])
      await fails(finalise(world, announced), 'submission-refused')
    },
  },
  {
    title: 'ends with the signal of its caller',
    async run({ sender, destinationId }) {
      const reading = sender.readDestination(destinationId, { signal: AbortSignal.abort() })
      await assert.rejects(reading)
    },
  },
]

async function submit(
  world: ApiGenerationWorld,
  attachmentCount: number,
): Promise<{ announced: Announced; metadata: string; data: string; attachments: ReadonlyMap<string, string> }> {
  const attachments = new Map<string, string>()
  for (let index = 0; index < attachmentCount; index++)
    attachments.set(randomUUID(), await text(world, `file ${index}`))
  const announced = await announce(world, [...attachments.keys()])
  for (const [attachmentId, jwe] of attachments)
    await world.sender.uploadAttachment({ submissionId: announced.submissionId, attachmentId, jwe })
  return { announced, attachments, ...(await finalise(world, announced)) }
}

async function allWaiting({ subscriber, destinationId }: ApiGenerationWorld): Promise<WaitingSubmission[]> {
  const all: WaitingSubmission[] = []
  for (;;) {
    const { submissions, isLast } = await subscriber.listSubmissions(destinationId, all.length)
    all.push(...submissions)
    if (isLast || submissions.length === 0) return all
  }
}

function announce(
  { sender, destinationId, service }: ApiGenerationWorld,
  attachmentIds: readonly string[],
  caseId?: string,
): Promise<Announced> {
  return sender.announceSubmission({ destinationId, attachmentIds, service, caseId })
}

async function finalise(
  world: ApiGenerationWorld,
  { submissionId }: Announced,
): Promise<{ metadata: string; data: string }> {
  const json = new TextEncoder().encode('{}')
  const [metadata, data] = await Promise.all([
    world.seal(json, 'application/json'),
    world.seal(json, 'application/json'),
  ])
  await world.sender.finaliseSubmission(submissionId, { metadata, data })
  return { metadata, data }
}

async function attachmentOf(api: ApiGeneration, submissionId: string, id: string): Promise<string | undefined> {
  const opened = await api.openAttachment(submissionId, id)
  if (opened === undefined) return undefined
  const pieces: Uint8Array[] = []
  for await (const piece of opened.body) pieces.push(piece)
  return Buffer.concat(pieces).toString('latin1')
}

function text({ seal }: ApiGenerationWorld, content: string): Promise<string> {
  return seal(new TextEncoder().encode(content), 'text/plain')
}

// eslint-disable-next-line @typescript-eslint/require-await -- The port asks for an async iterable.
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 100) yield bytes.slice(at, at + 100)
}

async function fails(action: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(action, (error: unknown) => {
    assert.equal(error instanceof Error && 'code' in error ? error.code : error, code)
    return true
  })
}

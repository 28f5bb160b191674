import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FitConnectReceipt } from '../../src/index.js'
import {
  createSender,
  type RepliableCase,
  type Reply,
  type ReplyContent,
  type ReplyKeyPair,
  type ReplyReceipt,
} from '../../src/fit-connect/index.js'
import { destinationEncryption, foreignEncryption, type FixtureKey } from '../fixtures/keys.js'
import { dogTaxApplication, pdf, pdfId, personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

const standard = 'https://schema.amt24.example/replies/bescheid/1.0.0/schema.json'
const content: ReplyContent = {
  schemaUri: standard,
  mediaType: 'application/json',
  data: new TextEncoder().encode(JSON.stringify({ bescheid: `An ${personalMarker}` })),
  attachments: [pdf({ purpose: 'report', filename: 'bescheid.pdf' })],
}

let world: World
const pair = replyPairOf(destinationEncryption())
const foreign = replyPairOf(foreignEncryption())
let receipt: FitConnectReceipt
let received: RepliableCase

beforeEach(async () => {
  world = await createWorld()
  receipt = await send({ processStandards: [standard], encryptionPublicKey: pair.publicKey })
  received = await receive()
})

describe('a reply', () => {
  it('travels from the authority to the sender, and is gone after the acknowledgement', async () => {
    const sent = await world.subscriber.reply(received, content)
    expect(await world.sender.replies.list()).toEqual([{ replyId: sent.replyId, caseId: receipt.caseId }])

    const reply = await fetch(sent)
    expect(reply).toMatchObject({ ...ids(sent), submittedAt: sent.submittedAt, problems: [] })
    expect(reply.json()).toEqual({ bescheid: `An ${personalMarker}` })
    expect(Buffer.from(reply.data)).toEqual(Buffer.from(content.data))
    expect(reply.metadata.contentStructure.data?.submissionSchema).toMatchObject({ schemaUri: standard })
    const [attachment] = reply.attachments
    expect(attachment).toMatchObject({ id: pdfId, filename: 'bescheid.pdf', purpose: 'report' })
    expect(Buffer.from((await attachment?.bytes()) ?? [])).toEqual(Buffer.from(`%PDF-1.7 ${personalMarker}`))

    await reply.acknowledge()
    expect(await world.sender.replies.list()).toEqual([])
    expect(await world.sender.replies.fetch(sent, { receipt, keys: [pair.privateKey] })).toBeUndefined()
  })

  it('is possible after the decision, and does not change what the log says of the submission', async () => {
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    const sent = await world.subscriber.reply(received, content)
    expect((await fetch(sent)).problems).toEqual([])
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
    expect(await world.sender.events(receipt)).not.toContainEqual(expect.objectContaining({ type: 'submit-reply' }))
  })

  it('is possible by what was kept of the submission as plain JSON', async () => {
    const kept = JSON.parse(JSON.stringify({ caseId: received.caseId, metadata: received.metadata })) as RepliableCase
    await expect(world.subscriber.reply(kept, content)).resolves.toMatchObject({ caseId: receipt.caseId })
  })

  it('can follow another in the same case', async () => {
    const first = await world.subscriber.reply(received, content)
    const second = await world.subscriber.reply(received, { ...content, attachments: [] })
    await (await fetch(first)).acknowledge()
    expect(await world.sender.replies.list()).toEqual([ids(second)])
    expect((await fetch(second)).attachments).toEqual([])
  })

  it('releases its attachments', async () => {
    const reply = await fetch(await world.subscriber.reply(received, content))
    await reply.release()
    expect(await failureOf(reply.attachments[0]?.bytes() ?? Promise.resolve())).toMatchObject({
      code: 'content-unavailable',
    })
  })
})

describe('an authority that replies', () => {
  it('is told when the sender asked for no reply over FIT-Connect', async () => {
    const other: RepliableCase = { ...received, metadata: { replyChannel: { deMail: { address: 'a@b.example' } } } }
    expect(await failureOf(world.subscriber.reply(other, content))).toMatchObject({
      code: 'reply-channel-missing',
      facts: { offered: ['deMail'] },
    })
    expect(await failureOf(world.subscriber.reply({ ...received, metadata: {} }, content))).toMatchObject({
      code: 'reply-channel-missing',
    })
  })

  it('replies by a standard that the sender offered, and by no other', async () => {
    const schemaUri = 'https://schema.amt24.example/replies/other/1.0.0/schema.json'
    expect(await failureOf(world.subscriber.reply(received, { ...content, schemaUri }))).toMatchObject({
      code: 'reply-not-offered',
      facts: { offered: [standard] },
    })
    await expect(
      world.subscriber.reply(received, { ...content, schemaUri, processStandard: standard }),
    ).resolves.toBeDefined()
  })

  it.each([
    ['private members', () => pair.privateKey, 'private-member'],
    ['another operation', () => ({ ...pair.publicKey, key_ops: ['encrypt'] }), 'key_ops'],
    ['a short modulus', () => ({ ...pair.publicKey, n: 'AQAB' }), 'n'],
    ['no kid', () => ({ ...pair.publicKey, kid: undefined }), 'kid'],
  ])('refuses a reply key with %s, loudly and before anything is sent', async (_what, key, rule) => {
    const requests = world.service.inspect().requests.length
    const channel = { processStandards: [standard], encryptionPublicKey: { ...key() } }
    const to: RepliableCase = { ...received, metadata: { replyChannel: { fitConnect: channel } } }
    expect(await failureOf(world.subscriber.reply(to, content))).toMatchObject({ code: 'key-invalid', facts: { rule } })
    expect(world.service.inspect().requests).toHaveLength(requests)
  })

  it.each([
    ['an id that is no UUID', [pdf({ id: 'x' })], 'application-invalid'],
    ['the same id twice', [pdf(), pdf()], 'application-invalid'],
    ['more than 100 attachments', Array.from({ length: 101 }, () => pdf({ id: randomUUID() })), 'application-invalid'],
    ['an empty attachment', [pdf({ content: new Uint8Array(0) })], 'attachment-empty'],
    ['a missing file', [pdf({ content: { path: '/does/not/exist' } })], 'attachment-unreadable'],
  ])('sends nothing with %s', async (_what, attachments, code) => {
    const requests = world.service.inspect().requests.length
    expect(await failureOf(world.subscriber.reply(received, { ...content, attachments }))).toMatchObject({ code })
    expect(world.service.inspect().requests).toHaveLength(requests)
  })

  it('hands a reply in once although the answer is lost', async () => {
    world.service.faults.add({ method: 'PUT', path: '**/v2/replies/*', loseAnswer: true, times: 1 })
    const sent = await world.subscriber.reply(received, content)
    expect((await fetch(sent)).problems).toEqual([])
    expect(finalisations()).toBe(1)
  })

  it('hands a reply in again when the log shows that it did not arrive', async () => {
    world.service.faults.add({ method: 'PUT', path: '**/v2/replies/*', status: 503, times: 1 })
    const sent = await world.subscriber.reply(received, content)
    expect((await fetch(sent)).problems).toEqual([])
  })

  it('says when nobody can say whether a reply arrived', async () => {
    world.service.faults.add({ method: 'PUT', path: '**/v2/replies/*', status: 503 })
    expect(await failureOf(world.subscriber.reply(received, content))).toMatchObject({ code: 'reply-unconfirmed' })
  })

  it('hands nothing in when the service announces the reply in another case', async () => {
    const caseId = '11111111-2222-4333-8444-555555555555'
    const body = JSON.stringify({ replyId: '22222222-2222-4333-8444-555555555555', caseId })
    world.service.faults.add({
      method: 'POST',
      path: '**/v2/replies',
      status: 201,
      contentType: 'application/json',
      body,
    })
    expect(await failureOf(world.subscriber.reply(received, content))).toMatchObject({ code: 'unexpected-response' })
    expect(finalisations()).toBe(0)
  })

  it('does not take the confirmation of a reply of other contents', async () => {
    world.service.eventLog.tamper({ effect: 'changed-tags', event: 'submit-reply' })
    expect(await failureOf(world.subscriber.reply(received, content))).toMatchObject({
      code: 'authentication-tags-differ',
    })
  })

  it('is told that the service refuses a reply in a case that it does not know', async () => {
    const caseId = '11111111-2222-4333-8444-555555555555'
    expect(await failureOf(world.subscriber.reply({ ...received, caseId }, content))).toMatchObject({
      facts: { status: expect.any(Number) as number },
    })
  })
})

describe('a sender that gets a reply', () => {
  it('leaves a reply waiting whose key it does not have', async () => {
    const sent = await world.subscriber.reply(received, content)
    const failure = await failureOf(world.sender.replies.fetch(sent, { receipt, keys: [foreign.privateKey] }))
    expect(failure).toMatchObject({ code: 'jwe-key-unknown' })
    expect(await world.sender.replies.list()).toEqual([ids(sent)])
  })

  it('finds the key among several', async () => {
    const sent = await world.subscriber.reply(received, content)
    const reply = await world.sender.replies.fetch(sent, { receipt, keys: [foreign.privateKey, pair.privateKey] })
    expect(reply?.problems).toEqual([])
  })

  it('waits while replies that are not released take all the room in the spool', async () => {
    const { service, transport, clock, logger } = world
    const outside = { environment: service.urls, transport, clock, logger }
    const { replies } = createSender({ ...outside, ...service.sender, maxSpoolBytes: 1 })
    const options = { receipt, keys: [pair.privateKey] }
    const first = await replies.fetch(ids(await world.subscriber.reply(received, content)), options)
    const sent = ids(await world.subscriber.reply(received, content))
    let isIn = false
    const second = replies.fetch(sent, options).then((reply) => ((isIn = true), reply))
    const warned = () => logger.entries.filter(({ message }) => message === 'A reply waits for room in the spool')
    while (warned().length === 0) await turn()
    expect(isIn).toBe(false)
    await first?.release()
    expect((await second)?.problems).toEqual([])
  })

  it('asks for nothing with the receipt of another case', async () => {
    const sent = await world.subscriber.reply(received, content)
    const requests = world.service.inspect().requests.length
    const other = { ...receipt, caseId: '11111111-2222-4333-8444-555555555555' }
    const failure = await failureOf(world.sender.replies.fetch(sent, { receipt: other, keys: [pair.privateKey] }))
    expect(failure).toMatchObject({ code: 'reply-not-found' })
    expect(world.service.inspect().requests).toHaveLength(requests)
  })

  it.each(['metadata', 'data'] as const)(
    'finds other %s than were submitted, and does not hand them out',
    async (part) => {
      const sent = await world.subscriber.reply(received, content)
      const genuine = await encryptedReply(sent)
      const foreignParts = await encryptedReply(await world.subscriber.reply(received, content))
      const name = part === 'metadata' ? 'encryptedMetadata' : 'encryptedData'
      serve(sent, { ...genuine, [name]: foreignParts[name] })
      const reply = await fetch(sent)
      expect(reply.problems).toMatchObject([
        { type: expect.stringMatching(/incorrect-authentication-tag$/) as string, instance: part },
      ])
      expect(() => reply.json()).toThrow(expect.objectContaining({ code: 'content-unavailable' }))
    },
  )

  it('finds a list of attachments that is not the submitted one', async () => {
    const sent = await world.subscriber.reply(received, content)
    serve(sent, { ...(await encryptedReply(sent)), attachments: [] })
    expect((await fetch(sent)).problems).toMatchObject([
      { type: expect.stringMatching(/attachments-mismatch$/) as string },
    ])
  })

  it('does not take another reply for the one asked for', async () => {
    const sent = await world.subscriber.reply(received, content)
    const other = await world.subscriber.reply(received, content)
    serve(sent, await encryptedReply(other))
    const failure = await failureOf(world.sender.replies.fetch(sent, { receipt, keys: [pair.privateKey] }))
    expect(failure).toMatchObject({ code: 'unexpected-response' })
  })

  it('believes nothing of a log that does not verify', async () => {
    const sent = await world.subscriber.reply(received, content)
    world.service.faults.add({
      method: 'GET',
      path: '**/events',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ eventLog: ['a.b.c'], totalCount: 1 }),
    })
    const failure = await failureOf(world.sender.replies.fetch(sent, { receipt, keys: [pair.privateKey] }))
    expect(failure).toMatchObject({ code: 'event-malformed' })
  })

  it('acknowledges once although the answer is lost, and may repeat it', async () => {
    const reply = await fetch(await world.subscriber.reply(received, content))
    world.service.faults.add({ method: 'PUT', path: '**/acknowledge', loseAnswer: true, times: 1 })
    await reply.acknowledge()
    await reply.acknowledge()
    expect(await world.sender.replies.list()).toEqual([])
  })

  it('says when nobody can say whether the acknowledgement arrived', async () => {
    const reply = await fetch(await world.subscriber.reply(received, content))
    world.service.faults.add({ method: 'PUT', path: '**/acknowledge', status: 503 })
    expect(await failureOf(reply.acknowledge())).toMatchObject({ code: 'reply-unconfirmed', isRetryable: true })
  })
})

/** Stored keys in the form of `createReplyKeyPair`, which takes seconds. */
function replyPairOf({ publicJwk, privateJwk }: FixtureKey): ReplyKeyPair {
  const { kty, n, e, alg, kid, key_ops } = publicJwk
  return { publicKey: { kty, n, e, alg, kid, key_ops }, privateKey: privateJwk }
}

async function send(fitConnect: { processStandards: string[]; encryptionPublicKey: ReplyKeyPair['publicKey'] }) {
  const destination = await world.sender.destination(world.destination.destinationId)
  return world.sender.send(dogTaxApplication(), { destination, replyChannel: { fitConnect } })
}

async function receive(): Promise<RepliableCase> {
  const [waiting] = await world.subscriber.list()
  const submission = waiting && (await world.subscriber.fetch(waiting))
  if (!submission) throw new Error('Nothing waits.')
  const { caseId, metadata } = submission
  await submission.release()
  return { caseId, metadata }
}

async function fetch(sent: ReplyReceipt): Promise<Reply> {
  const reply = await world.sender.replies.fetch(ids(sent), { receipt, keys: [pair.privateKey] })
  if (!reply) throw new Error('The reply is over.')
  return reply
}

function ids({ replyId, caseId }: ReplyReceipt): { replyId: string; caseId: string } {
  return { replyId, caseId }
}

interface WireReply {
  readonly encryptedMetadata: string
  readonly encryptedData: string
}

async function encryptedReply({ replyId }: ReplyReceipt): Promise<WireReply> {
  const { tokenUrl, submissionApi } = world.service.urls
  const { clientId, clientSecret } = world.service.sender
  const token = await world.service.fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  const { access_token: accessToken } = (await token.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${accessToken}` }
  const answer = await world.service.fetch(`${submissionApi}/v2/replies/${replyId}`, { headers })
  return (await answer.json()) as WireReply
}

function serve({ replyId }: ReplyReceipt, body: object): void {
  const path = `**/v2/replies/${replyId}`
  world.service.faults.add({
    method: 'GET',
    path,
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(body),
  })
}

function finalisations(): number {
  const { requests } = world.service.inspect()
  return requests.filter(({ method, path }) => method === 'PUT' && /\/v2\/replies\/[\w-]+$/.test(path)).length
}

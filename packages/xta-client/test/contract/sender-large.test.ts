import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sequentialIds } from '@amt24/core/testing'
import { createSender, type SendCheckpoint, type SendOptions, type SenderOptions } from '../../src/fit-connect/index.js'
import { sha512Hex } from '../../src/fit-connect/crypto/index.js'
import type { AttachmentContent } from '../../src/index.js'
import { dogTaxApplication, pdf, pdfId } from './application.js'
import { failureOf } from './failure-of.js'
import { watchUploads, type WatchedUploads } from './watched-uploads.js'
import { createWorld, type World } from './world.js'

const content = Uint8Array.from({ length: 2_500 }, (_, index) => index % 251)

let folder: string
let world: World
let uploads: WatchedUploads

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amt24-large-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  world = await createWorld()
  uploads = watchUploads(world.transport)
})

describe('an attachment', () => {
  it('leaves in pieces of limited size, encrypted while it is read', async () => {
    const large = new Uint8Array(3 * 1024 * 1024)
    await send(large)
    expect(uploads.largestPiece()).toBeLessThan(128 * 1024)
    expect(uploads.bodies[0]?.jwe.length).toBeGreaterThan((large.byteLength * 4) / 3)
    expect(sha512Hex((await received()) ?? new Uint8Array())).toBe(sha512Hex(large))
  })

  it.each([
    ['grows', Buffer.concat([content, Buffer.from('more')])],
    ['shrinks', content.subarray(0, -1)],
    ['keeps its size, but not its content,', content.toReversed()],
  ])('that %s between the two readings is refused, whether file or source', async (how, other) => {
    const path = join(folder, how)
    await writeFile(path, content)
    const afterChange = { onCheckpoint: () => writeFile(path, other) }
    expect(await failureOf(send({ path }, afterChange))).toMatchObject({
      code: 'attachment-changed',
      isRetryable: true,
      facts: { attachmentId: pdfId },
    })

    let opened = 0
    const open = async function* () {
      yield await Promise.resolve(opened++ === 0 ? content : Uint8Array.from(other))
    }
    expect(await failureOf(send({ open }))).toMatchObject({ code: 'attachment-changed' })
    expect(world.service.inspect().submissions).toMatchObject([{ state: 'incomplete' }, { state: 'incomplete' }])
  })
})

describe('an attachment in fragments', () => {
  const fragments = (count: number) =>
    Array.from({ length: count }, (_, index) => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`)

  it.each<[string, () => Promise<AttachmentContent>]>([
    ['bytes', () => Promise.resolve(content)],
    ['a file', () => writeFile(join(folder, 'fragments'), content).then(() => ({ path: join(folder, 'fragments') }))],
    ['a source', () => Promise.resolve({ open: inPieces })],
  ])('is announced, sealed and uploaded part by part and joined again: %s', async (_what, source) => {
    const receipt = await send(await source(), { fragmentBytes: 1_000 })
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual(fragments(3))
    expect(uploads.bodies.map(({ url }) => url.split('/').at(-1))).toEqual(fragments(3))
    expect(await received()).toEqual(content)
  })

  it.each([
    [2_500, 1],
    [2_499, 2],
    [1_250, 2],
    [833, 4],
  ])('of at most %d bytes each has %d', async (fragmentBytes, count) => {
    const receipt = await send(content, { fragmentBytes })
    const expected = count === 1 ? [pdfId] : fragments(count)
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual(expected)
    expect(await received()).toEqual(content)
  })

  it('is resumed at the fragment that is missing, under the same ids', async () => {
    const checkpoints: SendCheckpoint[] = []
    const options = { fragmentBytes: 1_000, onCheckpoint: (checkpoint: SendCheckpoint) => checkpoints.push(checkpoint) }
    world.service.faults.add({ method: 'PUT', path: `**/attachments/${fragments(3)[1] ?? ''}`, reset: true })
    expect(await failureOf(send(content, options))).toMatchObject({ code: 'service-unavailable' })
    world.service.faults.clear()
    const before = uploads.bodies.length
    const resume = checkpoints.at(-1)
    const receipt = await send(content, { ...options, resume })
    expect(uploads.bodies.length - before).toBe(2)
    expect(Object.keys(receipt.authenticationTags.attachments)).toEqual(fragments(3))
    expect(await received()).toEqual(content)
  })

  it('is not resumed in fragments of another size', async () => {
    const checkpoints: SendCheckpoint[] = []
    await send(content, { fragmentBytes: 1_000, onCheckpoint: (checkpoint) => checkpoints.push(checkpoint) })
    const sending = send(content, { fragmentBytes: 1_100, resume: checkpoints[0] })
    expect(await failureOf(sending)).toMatchObject({ code: 'checkpoint-unusable', facts: { reason: 'attachments' } })
  })

  it('is refused before anything is sent where it would take more uploads than a submission may have', async () => {
    expect(await failureOf(send(content, { fragmentBytes: 24 }))).toMatchObject({
      code: 'application-invalid',
      facts: { part: 'attachments' },
    })
    expect(world.service.inspect().submissions).toEqual([])
  })

  it('that changes in a part that was sent already is refused at the next', async () => {
    const path = join(folder, 'changes')
    await writeFile(path, content)
    let checkpoints = 0
    const onCheckpoint = async () => {
      if (++checkpoints === 2) await writeFile(path, Buffer.concat([content, Buffer.from('more')]))
    }
    expect(await failureOf(send({ path }, { fragmentBytes: 1_000, onCheckpoint }))).toMatchObject({
      code: 'attachment-changed',
    })
  })

  it.each([0, -1, 1.5, NaN])('of %d bytes is a mistake in the program', async (fragmentBytes) => {
    await expect(send(content, { fragmentBytes })).rejects.toThrow(RangeError)
  })
})

async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 300) yield await Promise.resolve(content.subarray(at, at + 300))
}

async function send(
  attachment: AttachmentContent,
  options: Partial<SendOptions> = {},
  sender: Partial<SenderOptions> = {},
) {
  const { urls, sender: credentials } = world.service
  const outside = { environment: urls, transport: uploads.transport, clock: world.clock, ids: sequentialIds() }
  return createSender({ ...outside, ...credentials, ...sender }).send(
    dogTaxApplication({ attachments: [pdf({ content: attachment })] }),
    { destination: await world.sender.destination(world.destination.destinationId), ...options },
  )
}

/** What the back office reads in the end. */
async function received(): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array | undefined
  for await (const submission of world.subscriber.receive({ once: true })) {
    expect(submission.problems).toEqual([])
    bytes = await submission.attachments[0]?.bytes()
    await submission.accept()
  }
  return bytes
}

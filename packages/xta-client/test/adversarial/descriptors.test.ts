import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpTransport } from '@amt24/core/http'
import {
  createFileSpool,
  createSubscriber,
  type ReceivedAttachment,
  type Submission,
} from '../../src/fit-connect/index.js'
import { pdf } from '../contract/application.js'
import { send, subscriberOptions } from '../contract/subscriber-options.js'
import { createWorld, type World } from '../contract/world.js'
import { emptyFolder } from '../fixtures/empty-folder.js'

const ownDescriptors = '/proc/self/fd'
const marker = 'Erika Muster-Beispiel, Musterweg 1. '
/** Too large to be kept in memory. */
const large = Buffer.alloc(600_000, marker)

let world: World
let folder: string

beforeEach(async () => {
  world = await createWorld()
  folder = emptyFolder()
  await send(world, { attachments: [pdf({ content: large }), pdf({ id: secondId, content: large })] })
})

const secondId = '7a0a1c1e-52a4-4c4b-9d3a-0c6d2f5b7e11'

afterEach(() => {
  expect(readdirSync(folder)).toEqual([])
})

// Only Linux lists the open descriptors of a process as files.
describe.skipIf(!existsSync(ownDescriptors))('the files of the spool', () => {
  it('have no name, are readable by their user only, and hold nothing in clear', async () => {
    const submission = await receive()
    const open = spooled()
    expect(open).toHaveLength(2)
    for (const descriptor of open) {
      expect(readlinkSync(descriptor)).toMatch(/ \(deleted\)$/)
      expect(statSync(descriptor).mode & 0o777).toBe(0o600)
      const onDisk = readFileSync(descriptor)
      expect(onDisk.byteLength).toBeGreaterThan(large.byteLength)
      expect([onDisk.includes(marker), onDisk.includes(Buffer.from(marker).toString('base64url'))]).toEqual([
        false,
        false,
      ])
    }
    await submission.release()
    expect(spooled()).toEqual([])
  })

  it.each<[string, (attachment: ReceivedAttachment) => Promise<unknown>]>([
    ['read to its end', (attachment) => attachment.bytes()],
    ['left after the first piece', (attachment) => takeOne(attachment.open())],
    ['never begun', (attachment) => Promise.resolve(attachment.open())],
    ['ended by the signal', (attachment) => readWith(attachment, AbortSignal.abort())],
    ['read twice at once', (attachment) => Promise.all([attachment.bytes(), attachment.bytes()])],
    ['saved where nothing can be', (attachment) => attachment.saveTo('/dev/null/impfpass.pdf')],
  ])('are closed by the release when a reading was %s', async (_what, read) => {
    const submission = await receive()
    for (const attachment of submission.attachments) await read(attachment).catch(() => undefined)
    await submission.release()
    expect(spooled()).toEqual([])
  })

  it('are closed when the submission is released while it is read', async () => {
    const submission = await receive()
    const readings = submission.attachments.map((attachment) => attachment.bytes().catch(() => undefined))
    await submission.release()
    await Promise.all(readings)
    expect(spooled()).toEqual([])
  })

  it('are closed when the handler throws, and when the loop is left', async () => {
    const subscriber = subscriberWith()
    await subscriber.process(() => Promise.reject(new Error('the archive is away')), {
      once: true,
      onProblem: () => undefined,
    })
    expect(spooled()).toEqual([])
    for await (const submission of subscriber.receive({ once: true })) {
      expect(submission.attachments).toHaveLength(2)
      break
    }
    expect(spooled()).toEqual([])
  })

  it.each(['tag', 'connection', 'signal', 'limit'] as const)(
    'are closed when the second attachment fails by its %s',
    async (how) => {
      const stop = new AbortController()
      let opened = 0
      const transport: HttpTransport = {
        ...world.transport,
        async stream(request, options) {
          const answer = await world.transport.stream(request, options)
          return ++opened === 2 ? { ...answer, body: disturbed(answer.body, how, stop) } : answer
        },
      }
      const subscriber = subscriberWith(transport, how === 'limit' ? 599_999 : undefined)
      const [waiting] = await subscriber.list()
      const submission = waiting && (await subscriber.fetch(waiting, { signal: stop.signal }).catch(() => undefined))
      expect(submission?.attachments.length).toBe(how === 'tag' ? 1 : undefined)
      await submission?.release()
      expect(spooled()).toEqual([])
    },
  )
})

function subscriberWith(transport: HttpTransport = world.transport, maxAttachmentBytes?: number) {
  return createSubscriber({
    ...subscriberOptions(world),
    transport,
    spool: createFileSpool({ folder }),
    ...(maxAttachmentBytes !== undefined && { maxAttachmentBytes }),
  })
}

async function receive(): Promise<Submission> {
  const subscriber = subscriberWith()
  const [waiting] = await subscriber.list()
  const submission = waiting && (await subscriber.fetch(waiting))
  return submission ?? expect.unreachable('Nothing was received.')
}

/** Open descriptors of files in the folder of this test's spool. */
function spooled(): string[] {
  return readdirSync(ownDescriptors)
    .map((descriptor) => `${ownDescriptors}/${descriptor}`)
    .filter((descriptor) => isSpooled(descriptor))
}

function isSpooled(descriptor: string): boolean {
  try {
    return readlinkSync(descriptor).startsWith(folder)
  } catch {
    // The one by which this list was read.
    return false
  }
}

async function takeOne(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    expect(piece.byteLength).toBeGreaterThan(0)
    return
  }
}

async function readWith(attachment: ReceivedAttachment, signal: AbortSignal): Promise<void> {
  for await (const piece of attachment.open({ signal })) expect(piece.byteLength).toBeGreaterThan(0)
}

async function* disturbed(
  body: AsyncIterable<Uint8Array>,
  how: 'tag' | 'connection' | 'signal' | 'limit',
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of body)
    for (let at = 0; at < piece.byteLength; at += 300_000) {
      if (++count === 2 && how === 'connection') throw new TypeError('The connection broke.')
      if (count === 2 && how === 'signal') stop.abort()
      const part = piece.subarray(at, at + 300_000)
      yield how === 'tag' && count === 1 ? withOtherFirstByte(part) : part
    }
}

function withOtherFirstByte(piece: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(piece)
  changed[0] = (changed[0] ?? 0) ^ 1
  return changed
}

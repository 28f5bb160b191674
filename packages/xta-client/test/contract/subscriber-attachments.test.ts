import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HttpError, type HttpTransport } from '@amt24/core/http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createFileSpool,
  createSubscriber,
  type Spool,
  type Submission,
  type SubscriberOptions,
} from '../../src/fit-connect/index.js'
import { dogTaxApplication, pdf } from './application.js'
import { failureOf } from './failure-of.js'
import { send, subscriberOptions } from './subscriber-options.js'
import { createWorld, type World } from './world.js'

/** Too large to be kept in memory. */
const large = Buffer.alloc(600_000, 'Erika Muster-Beispiel, Musterweg 1. ')

let world: World
let folder: string

beforeEach(async () => {
  world = await createWorld()
  folder = await mkdtemp(join(tmpdir(), 'amt24-subscriber-'))
  await send(world, { attachments: [pdf({ content: large })] })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('an attachment', () => {
  it('is handed out as often as wanted, with nothing of it in clear on disk', async () => {
    await using submission = await receive()
    expect(submission.problems).toEqual([])
    const [attachment] = submission.attachments
    expect(attachment?.size).toBe(large.byteLength)
    for (let reading = 0; reading < 2; reading++) expect(large.equals(await read(attachment?.bytes()))).toBe(true)
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['process', 'receive', 'release'] as const)('is gone after %s has released it, and says so', async (way) => {
    const submission = await releasedBy(way)
    const [attachment] = submission.attachments
    expect(await failureOf(read(attachment?.bytes()))).toMatchObject({
      code: 'content-unavailable',
      facts: { reason: 'released' },
    })
    expect(submission.json()).toBeDefined()
    await submission.release()
  })

  it('that is released while it is read ends with the same error', async () => {
    const submission = await receive()
    const [attachment] = submission.attachments
    const reading = (async () => {
      for await (const piece of attachment?.open() ?? []) {
        expect(piece.byteLength).toBeGreaterThan(0)
        await submission.release()
      }
    })()
    expect(await failureOf(reading)).toMatchObject({ code: 'content-unavailable' })
  })

  it('that would fill the memory is not read by bytes(), but by open()', async () => {
    await using submission = await receive()
    const [attachment] = submission.attachments
    expect(await failureOf(read(attachment?.bytes({ maxBytes: 599_999 })))).toMatchObject({
      code: 'attachment-too-large',
    })
    await expect(attachment?.bytes({ maxBytes: 0 })).rejects.toThrow(RangeError)
    expect(await attachment?.bytes({ maxBytes: 600_000 })).toHaveLength(600_000)
  })

  it('is saved completely, readable by its user only, over what an earlier delivery left', async () => {
    await using submission = await receive()
    const path = join(folder, 'impfpass.pdf')
    for (let delivery = 0; delivery < 2; delivery++) {
      await submission.attachments[0]?.saveTo(path)
      expect(large.equals(await readFile(path))).toBe(true)
      expect((await stat(path)).mode & 0o777).toBe(0o600)
    }
    expect(await readdir(folder)).toEqual(['impfpass.pdf'])
  })

  it('that cannot be saved leaves no file behind', async () => {
    await using submission = await receive()
    const saving = read(submission.attachments[0]?.saveTo(join(folder, 'missing', 'impfpass.pdf')))
    expect(await failureOf(saving)).toMatchObject({ code: 'attachment-not-saved', facts: { reason: 'ENOENT' } })
    const released = await releasedBy('release')
    await failureOf(read(released.attachments[0]?.saveTo(join(folder, 'impfpass.pdf'))))
    expect(await readdir(folder)).toEqual([])
  })

  it('that was sent in fragments is joined in their order and checked as a whole', async () => {
    const destination = await world.sender.destination(world.destination.destinationId)
    const application = dogTaxApplication({ attachments: [pdf({ content: large })] })
    const { submissionId } = await world.sender.send(application, { destination, fragmentBytes: 100_000 })
    const subscriber = createSubscriber({ ...subscriberOptions(world), maxAttachmentBytes: large.byteLength })
    const waiting = (await subscriber.list()).find((listed) => listed.submissionId === submissionId)
    const submission = waiting && (await subscriber.fetch(waiting))
    expect(submission?.problems).toEqual([])
    expect(large.equals(await read(submission?.attachments[0]?.bytes()))).toBe(true)
    await submission?.release()
    const strict = createSubscriber({ ...subscriberOptions(world), maxAttachmentBytes: large.byteLength - 1 })
    if (waiting) expect(await failureOf(strict.fetch(waiting))).toMatchObject({ code: 'attachment-too-large' })
  })

  it('larger than our own limit leaves the submission waiting', async () => {
    expect(await failureOf(receive({ maxAttachmentBytes: 500_000 }))).toMatchObject({ code: 'attachment-too-large' })
    expect(await failureOf(receive({ maxAttachmentBytes: 599_999 }))).toMatchObject({ code: 'attachment-too-large' })
    expect(await world.subscriber.list()).toHaveLength(1)
    await using submission = await receive({ maxAttachmentBytes: 600_000 })
    expect(submission.problems).toEqual([])
  })
})

describe('an attachment whose connection breaks', () => {
  it('leaves the submission waiting, with nothing of it kept, and is fetched anew in the next round', async () => {
    const transport: HttpTransport = { ...world.transport, stream: (request) => cutOnce(request) }
    let cuts = 0
    const cutOnce: HttpTransport['stream'] = async (request, options) => {
      const answer = await world.transport.stream(request, options)
      return cuts++ === 0 ? { ...answer, body: cutAfterFirstPiece(answer.body) } : answer
    }
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport, maxSpoolBytes: 1 })
    const reported: unknown[] = []
    const stop = new AbortController()
    await subscriber.process((submission) => submission.accept().finally(() => stop.abort()), {
      signal: stop.signal,
      onProblem: (error) => reported.push(error),
    })
    expect(reported).toMatchObject([{ code: 'service-unavailable', isRetryable: true }])
    expect(await subscriber.list()).toEqual([])
  })
})

describe('trouble of our own spool never becomes a rejection', () => {
  it.each([
    ['is missing', 'missing'],
    ['is a file', 'file'],
    ['lies below a file', 'file/folder'],
  ])('when its folder %s', async (_what, path) => {
    await writeFile(join(folder, 'file'), '')
    const spool = createFileSpool({ folder: join(folder, path) })
    expect(await reportedBy({ spool })).toMatchObject([{ code: 'spool-unavailable', isRetryable: false }])
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('when the disk is full: what was spooled is let go, and the next round begins anew', async () => {
    let isFull = true
    const disk = createFileSpool({ folder })
    const spool: Spool = {
      write: (pieces, options) =>
        isFull ? createFileSpool({ folder, files: fullDisk }).write(pieces, options) : disk.write(pieces, options),
    }
    // The budget is one submission's: it would hang if the failed one kept its room.
    const subscriber = createSubscriber({ ...subscriberOptions(world), spool, maxSpoolBytes: 1 })
    const reported: unknown[] = []
    const process = () =>
      subscriber.process((submission) => submission.accept(), {
        once: true,
        autoReject: true,
        onProblem: (error) => reported.push(error),
      })
    await process()
    expect(reported).toMatchObject([{ code: 'spool-unavailable', isRetryable: true, facts: { reason: 'ENOSPC' } }])
    isFull = false
    await process()
    expect(await subscriber.list()).toEqual([])
  })
})

describe('a submission without attachments', () => {
  it('takes no room in the spool', async () => {
    const spool: Spool = { write: () => Promise.reject(new Error('Nobody should spool.')) }
    await send(world, { attachments: [] })
    const subscriber = createSubscriber({ ...subscriberOptions(world), spool })
    const [, bare] = await subscriber.list()
    const submission = bare && (await subscriber.fetch(bare))
    expect(submission?.problems).toEqual([])
  })
})

describe('maxSpoolBytes', () => {
  it('makes a submission wait until others are released, and never deadlocks', async () => {
    for (let sent = 0; sent < 4; sent++) await send(world, { attachments: [pdf({ content: large })] })
    let inside = 0
    let most = 0
    // Room for one and a half.
    const options = { spool: createFileSpool({ folder }), maxSpoolBytes: 1_300_000, maxAttachmentBytes: 600_000 }
    const subscriber = createSubscriber({ ...subscriberOptions(world), ...options })
    await subscriber.process(
      async (submission) => {
        most = Math.max(most, ++inside)
        await submission.attachments[0]?.bytes()
        await submission.accept()
        inside--
      },
      { once: true, concurrency: 5 },
    )
    expect(most).toBe(1)
    expect(await subscriber.list()).toEqual([])
    expect(world.logger.entries).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'A submission waits for room in the spool' }),
    )
  })

  it('lets a submission that is larger than all of it through alone', async () => {
    await using submission = await receive({ maxSpoolBytes: 1 })
    expect(await submission.attachments[0]?.bytes()).toHaveLength(large.byteLength)
  })

  it('makes fetch wait for release, or for the signal', async () => {
    await send(world)
    const subscriber = createSubscriber({ ...subscriberOptions(world), maxSpoolBytes: 1 })
    const [first, second] = await subscriber.list()
    if (!first || !second) return expect.unreachable('Two should be waiting.')
    const held = await subscriber.fetch(first)
    const stop = new AbortController()
    const waiting = subscriber.fetch(second, { signal: stop.signal })
    const failed = expect(waiting).rejects.toThrow('enough')
    await world.clock.sleep(1)
    stop.abort(new Error('enough'))
    await failed
    const next = subscriber.fetch(second)
    await held?.release()
    expect((await next)?.problems).toEqual([])
  })

  it.each([0, -1, 1.5, NaN])('of %d is refused at once', (maxSpoolBytes) => {
    expect(() => createSubscriber({ ...subscriberOptions(world), maxSpoolBytes })).toThrow(RangeError)
  })
})

async function* cutAfterFirstPiece(body: AsyncIterable<Uint8Array>) {
  for await (const piece of body) {
    yield piece
    throw new HttpError('connection-lost', { message: 'The connection was cut. Try again.', isRetryable: true })
  }
}

const fullDisk = {
  create: () =>
    Promise.resolve({
      write: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      read: () => Promise.resolve(0),
      close: () => Promise.resolve(),
    }),
}

async function receive(changes: Partial<SubscriberOptions> = {}): Promise<Submission> {
  const subscriber = createSubscriber({ ...subscriberOptions(world), spool: createFileSpool({ folder }), ...changes })
  const [waiting] = await subscriber.list()
  const submission = waiting && (await subscriber.fetch(waiting))
  return submission ?? expect.unreachable('Nothing was received.')
}

async function releasedBy(way: 'process' | 'receive' | 'release'): Promise<Submission> {
  const submission = way === 'release' ? await receive() : undefined
  await submission?.release()
  if (submission) return submission
  const seen: Submission[] = []
  if (way === 'process') await world.subscriber.process((handed) => seen.push(handed), { once: true })
  else for await (const handed of world.subscriber.receive({ once: true })) seen.push(handed)
  return seen[0] ?? expect.unreachable('Nothing was received.')
}

async function reportedBy(changes: Partial<SubscriberOptions>): Promise<unknown[]> {
  const reported: unknown[] = []
  const subscriber = createSubscriber({ ...subscriberOptions(world), ...changes })
  await subscriber.process((submission) => submission.reject(submission.problems), {
    once: true,
    autoReject: true,
    onProblem: (error) => reported.push(error),
  })
  return reported
}

async function read<T>(reading: Promise<T> | undefined): Promise<T> {
  return reading ?? expect.unreachable('There is no attachment.')
}

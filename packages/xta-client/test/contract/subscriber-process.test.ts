import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { HttpTransport } from '@amt24/core/http'
import {
  createSubscriber,
  type RoundSummary,
  type StandardSchemaV1,
  type WaitingSubmission,
} from '../../src/fit-connect/index.js'
import { foreignEncryption } from '../fixtures/keys.js'
import { personalMarker } from './application.js'
import { failureOf } from './failure-of.js'
import { encode, withSegment } from './seal-jwe.js'
import { send, subscriberOptions } from './subscriber-options.js'
import { createWorld, type World } from './world.js'

const foreignService = ['urn:de:fim:leika:leistung:99000000000000']

let world: World

beforeEach(async () => {
  world = await createWorld()
})

describe('autoReject', () => {
  it('rejects a submission with problems by exactly these, before the handler sees it', async () => {
    const receipt = await send(world)
    const subscriber = createSubscriber({ ...subscriberOptions(world), services: foreignService })
    const handled: unknown[] = []
    const rejected: unknown[] = []
    await subscriber.process((submission) => handled.push(submission), {
      once: true,
      autoReject: true,
      onRejected: ({ submissionId, decision, problems }) => rejected.push([submissionId, decision, problems.length]),
    })
    expect(handled).toEqual([])
    expect(rejected).toEqual([[receipt.submissionId, 'rejected', 1]])
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected', by: 'destination' })
  })

  it('is off by default: the handler gets the problems and decides', async () => {
    const receipt = await send(world)
    const subscriber = createSubscriber({ ...subscriberOptions(world), services: foreignService })
    const seen: number[] = []
    await subscriber.process(({ problems }) => seen.push(problems.length), { once: true })
    expect(seen).toEqual([1])
    expect(await world.sender.status(receipt)).toBe('submitted')
  })

  it('hands sound submissions out, also by receive', async () => {
    const receipt = await send(world)
    const received: string[] = []
    for await (const submission of world.subscriber.receive({ once: true, autoReject: true }))
      received.push(submission.submissionId)
    expect(received).toEqual([receipt.submissionId])
  })

  it('hands out what has a log that cannot be believed, because that may be the fault of the service', async () => {
    const receipt = await send(world)
    world.service.eventLog.tamper({ effect: 'withheld-tail', count: 2 })
    const seen: unknown[] = []
    await world.subscriber.process(({ problems }) => seen.push(problems.map(({ type }) => type)), {
      once: true,
      autoReject: true,
    })
    world.service.eventLog.restore()
    expect(seen).toEqual([[expect.stringContaining('invalid-event-log')]])
    expect(await world.sender.status(receipt)).toBe('submitted')
  })

  it('never rejects for trouble of our own', async () => {
    const receipt = await send(world)
    const { privateJwk } = foreignEncryption()
    const { keys, ...rest } = subscriberOptions(world)
    const subscriber = createSubscriber({ ...rest, keys: { ...keys, decryption: [privateJwk] } })
    const reported: unknown[] = []
    await subscriber.process(() => undefined, {
      once: true,
      autoReject: true,
      onProblem: (error) => reported.push(error),
    })
    expect(reported).toMatchObject([{ code: 'jwe-key-unknown' }])
    expect(await world.sender.status(receipt)).toBe('submitted')
  })

  it('is not stopped by an onRejected that throws', async () => {
    const receipts = [await send(world), await send(world)]
    const subscriber = createSubscriber({ ...subscriberOptions(world), services: foreignService })
    const reported: unknown[] = []
    await subscriber.process(() => undefined, {
      once: true,
      autoReject: true,
      onRejected: () => {
        throw new Error('the mail server is away')
      },
      onProblem: (error) => reported.push(error),
    })
    expect(reported).toHaveLength(2)
    for (const receipt of receipts)
      expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected' })
  })
})

describe('alreadyStored', () => {
  it('repeats an acceptance that a crash prevented, without running the handler again', async () => {
    const receipt = await send(world)
    const archive = new Set<string>()
    const handle = ({ submissionId }: WaitingSubmission): void => {
      if (archive.has(submissionId)) throw new Error('stored twice')
      archive.add(submissionId)
      throw new Error('the process ends between storing and accepting')
    }
    const options = {
      once: true,
      alreadyStored: ({ submissionId }: WaitingSubmission) => archive.has(submissionId),
      onProblem: () => undefined,
    }
    await world.subscriber.process(handle, options)
    expect(await world.sender.status(receipt)).toBe('submitted')
    await world.subscriber.process(handle, options)
    expect(archive.size).toBe(1)
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('is not needed for what another worker decided, and nothing is decided twice', async () => {
    await send(world)
    const [waiting] = await world.subscriber.list()
    if (!waiting) return expect.unreachable('Nothing is waiting.')
    const list = { submissions: [waiting], totalCount: 1 }
    await world.subscriber.process((submission) => submission.accept(), { once: true })
    world.service.faults.add({
      method: 'GET',
      path: '**/v2/submissions',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify(list),
    })
    const rounds: RoundSummary[] = []
    const onRound = (round: RoundSummary) => rounds.push(round)
    await world.subscriber.process(() => expect.unreachable('It is decided.'), { once: true, onRound })
    await world.subscriber.process(() => undefined, { once: true, onRound, alreadyStored: () => true })
    expect(rounds.map(({ elsewhere, accepted }) => [elsewhere, accepted])).toEqual([
      [1, 0],
      [1, 0],
    ])
  })

  it('leaves a submission waiting when the archive cannot be asked', async () => {
    await send(world)
    const reported: unknown[] = []
    let handled = 0
    await world.subscriber.process(() => handled++, {
      once: true,
      alreadyStored: () => Promise.reject(new Error('the archive is away')),
      onProblem: (error) => reported.push(error),
    })
    expect(reported).toHaveLength(1)
    expect(handled).toBe(0)
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('accepts nothing by a log that does not verify', async () => {
    await send(world)
    world.service.faults.add({
      method: 'GET',
      path: '**/events',
      status: 200,
      contentType: 'application/json',
      body: '{"eventLog":["x.y.z"]}',
    })
    const reported: unknown[] = []
    await world.subscriber.process(() => undefined, {
      once: true,
      alreadyStored: () => true,
      onProblem: (error) => reported.push(error),
    })
    expect(reported).toMatchObject([{ code: 'event-malformed' }])
  })
})

describe('a submission that can never be decrypted', () => {
  it('does not block the others and is not downloaded again in every round', async () => {
    const stuck = await send(world)
    const sound = await send(world)
    const stop = new AbortController()
    const { transport, downloads } = withForeignKey(world.transport, stuck.submissionId)
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
    const reported: unknown[] = []
    const rounds: RoundSummary[] = []
    await subscriber.process((submission) => submission.accept(), {
      signal: stop.signal,
      autoReject: true,
      onProblem: (error) => reported.push(error),
      onRound: (round) => {
        rounds.push(round)
        if (rounds.length === 16) stop.abort()
      },
    })
    expect(await world.sender.awaitOutcome(sound)).toMatchObject({ state: 'accepted' })
    expect(await world.sender.status(stuck)).toBe('submitted')
    // Rounds are a minute apart: it is tried in the first, then after 1, 2, 4 and 8 minutes.
    expect(rounds.map(({ left }) => left)).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(rounds[0]).toEqual({ waiting: 2, accepted: 1, rejected: 0, elsewhere: 0, left: 1, resting: 0 })
    expect(rounds[2]).toEqual({ waiting: 1, accepted: 0, rejected: 0, elsewhere: 0, left: 0, resting: 1 })
    expect(downloads).toHaveLength(5)
    expect(reported).toHaveLength(5)
    expect(reported[0]).toMatchObject({ code: 'jwe-key-unknown' })
  })

  it('rests no longer than longestRestMs', async () => {
    const stuck = await send(world)
    const stop = new AbortController()
    const { transport } = withForeignKey(world.transport, stuck.submissionId)
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
    const left: number[] = []
    await subscriber.process(() => undefined, {
      signal: stop.signal,
      longestRestMs: 120_000,
      onProblem: () => undefined,
      onRound: (round) => {
        if (left.push(round.left) === 8) stop.abort()
      },
    })
    expect(left).toEqual([1, 1, 0, 1, 0, 1, 0, 1])
    await expect(subscriber.process(() => undefined, { longestRestMs: 0 })).rejects.toThrow(RangeError)
  })
})

describe('a list of 10,000 waiting submissions', () => {
  it('is read page by page, and one that is sound is reached behind all that are broken', async () => {
    const receipt = await send(world)
    const [sound] = await world.subscriber.list()
    if (!sound) return expect.unreachable('Nothing is waiting.')
    const { transport, pages } = crowded(world.transport, sound, 10_000)
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
    let reported = 0
    const rounds: RoundSummary[] = []
    await subscriber.process((submission) => submission.accept(), {
      once: true,
      concurrency: 8,
      onProblem: () => reported++,
      onRound: (round) => rounds.push(round),
    })
    expect(reported).toBe(9_999)
    expect(rounds).toEqual([{ waiting: 10_000, accepted: 1, rejected: 0, elsewhere: 0, left: 9_999, resting: 0 }])
    expect(pages).toHaveLength(20)
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  }, 30_000)
})

describe('hints', () => {
  it('begin the next round before the pause is over', async () => {
    const stop = new AbortController()
    const asked: unknown[] = []
    const hints = {
      next: async (about: unknown) => {
        asked.push(about)
        await send(world)
      },
    }
    const sleeping = { ...world.clock, sleep: (_ms: number, signal?: AbortSignal) => untilWoken(signal) }
    const subscriber = createSubscriber({ ...subscriberOptions(world), clock: sleeping })
    await subscriber.process((submission) => submission.accept().finally(() => stop.abort()), {
      signal: stop.signal,
      hints,
    })
    expect(asked).toEqual([{ destinationId: world.destination.destinationId }])
    expect(await subscriber.list()).toEqual([])
  })
})

describe('submission.value', () => {
  it('is what the registered schema made of the data, with its type', async () => {
    await send(world)
    const holder: StandardSchemaV1<{ readonly holder: string }> = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ value: { holder: personalMarker } }) },
    }
    const subscriber = createSubscriber({
      ...subscriberOptions(world),
      schemas: { [world.destination.schemaUri]: holder },
    })
    const values: unknown[] = []
    await subscriber.process(
      (submission) => {
        expectTypeOf(submission.value).toEqualTypeOf<{ readonly holder: string }>()
        values.push(submission.value)
      },
      { once: true },
    )
    expect(values).toEqual([{ holder: personalMarker }])
  })

  it('is refused where no schema is registered, because nothing was validated', async () => {
    await send(world)
    for await (const submission of world.subscriber.receive({ once: true })) {
      const reading = Promise.resolve().then(() => submission.value)
      expect(await failureOf(reading)).toMatchObject({ code: 'content-unavailable', facts: { part: 'validated data' } })
      expect(submission.json()).toMatchObject({ halter: personalMarker })
    }
  })
})

/** A transport by which the metadata of one submission are encrypted to a key that nobody here has. */
function withForeignKey(transport: HttpTransport, submissionId: string) {
  const downloads: string[] = []
  const changed: HttpTransport = {
    ...transport,
    send: async (request, options) => {
      const answer = await transport.send(request, options)
      if (request.method !== 'GET' || !request.url.endsWith(`/v2/submissions/${submissionId}`)) return answer
      downloads.push(request.url)
      const submission = JSON.parse(Buffer.from(answer.body).toString()) as { encryptedMetadata: string }
      const header = encode(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'a-key-of-somebody-else' }))
      const encryptedMetadata = withSegment(submission.encryptedMetadata, 0, () => header)
      return { ...answer, body: Buffer.from(JSON.stringify({ ...submission, encryptedMetadata })) }
    },
  }
  return { transport: changed, downloads }
}

/** A transport whose list is that of a crowded destination; only the last of it exists. */
function crowded(transport: HttpTransport, sound: WaitingSubmission, count: number) {
  const pages: string[] = []
  const list = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? sound : { ...sound, submissionId: uuid('1', index), caseId: uuid('2', index) },
  )
  const answer = (body: object, status = 200) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  })
  const known = [sound.submissionId, sound.caseId]
  const crowd: HttpTransport = {
    ...transport,
    send: async (request, options) => {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname.endsWith('/v2/submissions')) {
        pages.push(request.url)
        const offset = Number(searchParams.get('offset'))
        return answer({ submissions: list.slice(offset, offset + 500), totalCount: count })
      }
      const isUnknown = /\/v2\/(submissions|cases)\//.test(pathname) && !known.some((id) => pathname.includes(id))
      return isUnknown ? answer({}, 404) : transport.send(request, options)
    },
  }
  return { transport: crowd, pages }
}

function uuid(kind: string, index: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`
}

function untilWoken(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('woken')))
  })
}

import { beforeEach, describe, expect, it } from 'vitest'
import type { DestinationEntry, Fault } from '@amt24/sandbox/fit-connect'
import { createSubscriber, problem, type Submission, type SubscriberOptions } from '../../src/fit-connect/index.js'
import type { FitConnectReceipt } from '../../src/index.js'
import { foreignEncryption } from '../fixtures/keys.js'
import { dogTaxApplication, personalMarker } from './application.js'
import { expectClean, failureOf } from './failure-of.js'
import { createWorld, type World } from './world.js'

const postEvent: Fault = { method: 'POST', path: '**/events' }
const readLog: Fault = { method: 'GET', path: '**/events' }

let world: World

beforeEach(async () => {
  world = await createWorld()
})

describe('process', () => {
  it('never lets one submission stop the others, and reports each that is left waiting', async () => {
    const [first, second, third] = [await send(), await send(), await send()]
    const reported: unknown[] = []
    world.service.faults.add({ method: 'GET', path: `**/v2/submissions/${first.submissionId}`, status: 500 })
    await world.subscriber.process(
      (submission) => {
        if (submission.submissionId === second.submissionId) throw new Error('the archive is full')
        return submission.accept()
      },
      { once: true, onProblem: (error, waiting) => reported.push([errorOf(error), waiting?.submissionId]) },
    )
    expect(reported).toEqual([
      ['service-unavailable', first.submissionId],
      ['the archive is full', second.submissionId],
    ])
    expect(await world.sender.status(third)).not.toBe('submitted')
    expect((await world.subscriber.list()).map(({ submissionId }) => submissionId)).toEqual([
      first.submissionId,
      second.submissionId,
    ])
  })

  it('handles as many at a time as it is told, and no more', async () => {
    for (let sent = 0; sent < 5; sent++) await send()
    let running = 0
    let most = 0
    let meet = (): void => undefined
    const bothRun = new Promise<void>((resolve) => (meet = resolve))
    await world.subscriber.process(
      async (submission) => {
        most = Math.max(most, ++running)
        if (running === 2) meet()
        await bothRun
        await submission.accept()
        running--
      },
      { once: true, concurrency: 2 },
    )
    expect(most).toBe(2)
    expect(await world.subscriber.list()).toEqual([])
  })

  it('hands a submission without decision out again in the next round', async () => {
    await send()
    const stop = new AbortController()
    let seen = 0
    await world.subscriber.process(
      async (submission) => {
        if (++seen === 1) return
        await submission.accept()
        stop.abort()
      },
      { signal: stop.signal, pollIntervalMs: 5_000 },
    )
    expect(seen).toBe(2)
    expect(world.clock.sleeps).toContain(5_000)
  })

  it('ends quietly when the signal fires, and finishes what was begun', async () => {
    const receipt = await send()
    await send()
    const stop = new AbortController()
    await world.subscriber.process(
      async (submission) => {
        stop.abort()
        await submission.accept()
      },
      { signal: stop.signal },
    )
    expect(await world.sender.status(receipt)).not.toBe('submitted')
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('waits out an unavailable service and reports it', async () => {
    await send()
    const stop = new AbortController()
    const reported: string[] = []
    world.service.faults.add({ method: 'GET', path: '**/v2/submissions', status: 503, times: 4 })
    await world.subscriber.process((submission) => submission.accept().finally(() => stop.abort()), {
      signal: stop.signal,
      onProblem: (error) => reported.push(errorOf(error)),
    })
    expect(reported).toEqual(['service-unavailable'])
  })

  it('ends with an error that no waiting would mend', async () => {
    const subscriber = createSubscriber({ ...options(), clientSecret: 'wrong-secret' })
    expect(await failureOf(subscriber.process(() => undefined))).toMatchObject({ code: 'credentials-refused' })
  })

  it('is not stopped by a reporter that throws', async () => {
    await send()
    const receipt = await send()
    let calls = 0
    await world.subscriber.process(
      (submission) => {
        if (++calls === 1) throw new Error(personalMarker)
        return submission.accept()
      },
      {
        once: true,
        onProblem: () => {
          throw new Error('reporter broken')
        },
      },
    )
    expect(await world.sender.status(receipt)).not.toBe('submitted')
  })

  it('logs what nobody asked to be told, without the text of foreign errors', async () => {
    await send()
    await world.subscriber.process(
      () => {
        throw new Error(personalMarker)
      },
      { once: true },
    )
    expect(world.logger.entries).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'Submission left waiting' }),
    )
    expect(JSON.stringify(world.logger.entries)).not.toContain(personalMarker)
  })
})

describe('what waits at another destination', () => {
  const foreign = '3f1f6c0e-9d4f-4f7e-8f0a-111111111111'

  it('is left alone when the service lists it', async () => {
    const { submissionId, caseId } = await send()
    const submissions = [{ submissionId, caseId, destinationId: foreign }]
    world.service.faults.add({
      method: 'GET',
      path: '**/v2/submissions',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ submissions, totalCount: 1 }),
    })
    expect(await world.subscriber.list()).toEqual([])
    expect(world.logger.entries).toContainEqual(expect.objectContaining({ level: 'warn' }))
  })

  it.each([{ destinationId: foreign }, { submissionId: '..' }, { caseId: '../../v2/destinations' }, { caseId: '' }])(
    'is not fetched: %j',
    async (changes) => {
      const { submissionId, caseId, destinationId } = await send()
      const asked = world.service.inspect().requests.length
      const fetching = world.subscriber.fetch({ submissionId, caseId, destinationId, ...changes })
      expect(await failureOf(fetching)).toMatchObject({ code: 'submission-not-found' })
      expect(world.service.inspect().requests).toHaveLength(asked)
    },
  )

  it.each(['', 'no-uuid', '../x'])('cannot be asked for: the destination id "%s" is refused', async (destinationId) => {
    const made = Promise.resolve().then(() => createSubscriber({ ...options(), destinationId }))
    expect(await failureOf(made)).toMatchObject({ code: 'destination-not-found' })
  })
})

describe('options', () => {
  it.each([0, -1, 1.5, NaN])('that would never begin or never pause are refused: %d', async (number) => {
    await expect(world.subscriber.process(() => undefined, { concurrency: number })).rejects.toThrow(RangeError)
    await expect(world.subscriber.process(() => undefined, { pollIntervalMs: number })).rejects.toThrow(RangeError)
    expect(() => createSubscriber({ ...options(), maxInflatedBytes: number })).toThrow(RangeError)
    const receipt = await send()
    await expect(world.sender.awaitOutcome(receipt, { pollIntervalMs: number })).rejects.toThrow(RangeError)
  })
})

describe('receive', () => {
  it('hands out one at a time and ends when the loop is left', async () => {
    await send()
    await send()
    for await (const submission of world.subscriber.receive()) {
      await submission.accept()
      break
    }
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('skips and reports what it cannot fetch', async () => {
    const broken = await send()
    const sound = await send()
    const reported: unknown[] = []
    world.service.faults.add({ method: 'GET', path: `**/v2/submissions/${broken.submissionId}`, status: 404 })
    const received: string[] = []
    const loop = world.subscriber.receive({ once: true, onProblem: (error) => reported.push(errorOf(error)) })
    for await (const { submissionId } of loop) received.push(submissionId)
    expect(received).toEqual([sound.submissionId])
    expect(reported).toEqual(['submission-not-found'])
  })
})

describe('keys', () => {
  it('may be several, of which the header of each part names one', async () => {
    await send()
    const other = foreignEncryption()
    const { encryptionPrivateKey } = world.destination
    const subscriber = createSubscriber(options({ decryption: [other.privateJwk, encryptionPrivateKey] }))
    const problems: unknown[] = []
    await subscriber.process((submission) => problems.push(...submission.problems), { once: true })
    expect(problems).toEqual([])
  })

  it('that are missing leave the submission waiting: that is our own trouble', async () => {
    await send()
    const other = foreignEncryption()
    const subscriber = createSubscriber(options({ decryption: [other.privateJwk] }))
    const reported: unknown[] = []
    const handled: Submission[] = []
    await subscriber.process((submission) => handled.push(submission), {
      once: true,
      onProblem: (error) => {
        expectClean(error)
        reported.push(error.code)
      },
    })
    expect(reported).toEqual(['jwe-key-unknown'])
    expect(handled).toEqual([])
    expect(await world.subscriber.list()).toHaveLength(1)
  })

  it('that cannot be used end the processing before any request', async () => {
    const { encryptionPrivateKey } = world.destination
    const subscriber = createSubscriber(options({ signing: encryptionPrivateKey }))
    expect(await failureOf(subscriber.process(() => undefined))).toMatchObject({ code: 'key-invalid' })
    expect(world.service.inspect().requests).toEqual([])
  })
})

describe('a decision', () => {
  it('to accept is refused while there are problems', async () => {
    await send()
    const submission = await receive({ services: ['urn:de:fim:leika:leistung:99000000000000'] })
    expect(submission.problems).toHaveLength(1)
    expect(await failureOf(submission.accept())).toMatchObject({
      code: 'decision-not-permitted',
      facts: { reason: 'problems-present' },
    })
    await submission.reject(submission.problems)
    expect(submission.decision).toBe('rejected')
  })

  it('to reject needs a problem', async () => {
    await send()
    const submission = await receive()
    expect(await failureOf(submission.reject([]))).toMatchObject({
      code: 'decision-not-permitted',
      facts: { reason: 'no-problem' },
    })
    expect(submission.decision).toBeUndefined()
  })

  it('is made once, also when both calls come at the same time', async () => {
    await send()
    const submission = await receive()
    const first = submission.accept()
    expect(await failureOf(submission.reject([ownProblem()]))).toMatchObject({ code: 'decision-not-permitted' })
    await first
    expect(await failureOf(submission.accept())).toMatchObject({ facts: { reason: 'already-decided' } })
    expect(posted()).toBe(1)
  })

  it('whose answer is lost is found in the event log and not made twice', async () => {
    const receipt = await send()
    const submission = await receive()
    world.service.faults.add({ ...postEvent, loseAnswer: true, times: 1 })
    await submission.accept()
    expect(posted()).toBe(1)
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'accepted' })
  })

  it('that never arrived is handed in again, once', async () => {
    await send()
    const submission = await receive()
    world.service.faults.add({ ...postEvent, reset: true, times: 1 })
    await submission.accept()
    expect(posted()).toBe(2)
  })

  it('that nobody can confirm may be made again, but not turned into the other', async () => {
    await send()
    const submission = await receive()
    world.service.faults.add({ ...postEvent, reset: true })
    world.service.faults.add({ ...readLog, status: 500 })
    expect(await failureOf(submission.accept())).toMatchObject({ code: 'decision-unconfirmed', isRetryable: true })
    expect(await failureOf(submission.reject([ownProblem()]))).toMatchObject({
      code: 'decision-not-permitted',
      facts: { reason: 'other-decision-unconfirmed' },
    })
    world.service.faults.clear()
    await submission.accept()
    expect(submission.decision).toBe('accepted')
  })

  it('that the service refuses is event-refused', async () => {
    await send()
    const submission = await receive()
    world.service.faults.add({ ...postEvent, status: 422 })
    expect(await failureOf(submission.accept())).toMatchObject({ code: 'event-refused' })
    expect(posted()).toBe(1)
  })

  it('with own problems reaches the sender as it was written', async () => {
    const receipt = await send()
    const submission = await receive()
    await submission.reject([ownProblem()])
    expect(await world.sender.awaitOutcome(receipt)).toMatchObject({ state: 'rejected', problems: [ownProblem()] })
  })
})

async function send(): Promise<FitConnectReceipt> {
  const destination = await world.sender.destination(world.destination.destinationId)
  return world.sender.send(dogTaxApplication(), { destination })
}

async function receive(checks: Partial<SubscriberOptions> = {}): Promise<Submission> {
  const subscriber = createSubscriber({ ...options(), ...checks })
  const [waiting] = await subscriber.list()
  const submission = waiting && (await subscriber.fetch(waiting))
  return submission ?? expect.unreachable('Nothing was received.')
}

function options(keys: Partial<SubscriberOptions['keys']> = {}): SubscriberOptions {
  const { service, destination, clock, transport } = world
  return {
    environment: service.urls,
    ...service.subscriber,
    transport,
    clock,
    destinationId: destination.destinationId,
    keys: { ...privateKeysOf(destination), ...keys },
  }
}

function privateKeysOf({ encryptionPrivateKey, signingPrivateKey }: DestinationEntry): SubscriberOptions['keys'] {
  return { decryption: [encryptionPrivateKey], signing: signingPrivateKey }
}

function ownProblem() {
  return problem('invalid-content', 'data', 'Die Unterlagen sind unleserlich.')
}

function posted(): number {
  return world.service.inspect().requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/events'))
    .length
}

function errorOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code)
  return error instanceof Error ? error.message : 'no error'
}

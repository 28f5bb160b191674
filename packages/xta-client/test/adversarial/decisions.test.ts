import { readFileSync } from 'node:fs'
import type { HttpRequest, HttpResponse, HttpTransport } from '@amt24/core/http'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventLogProblem } from '../../src/fit-connect/checks/index.js'
import { FitConnectError, type FitConnectErrorCode } from '../../src/fit-connect/errors.js'
import { createSubscriber, problem, type Submission } from '../../src/fit-connect/index.js'
import { failureOf } from '../contract/failure-of.js'
import { send, subscriberOptions } from '../contract/subscriber-options.js'
import { createWorld, type World } from '../contract/world.js'

/** A service that is confused, or lies: no decision may follow that this destination did not make about this submission. */

const other = '00000000-1111-4222-8333-444444444444'

let world: World

beforeEach(async () => {
  world = await createWorld()
  await send(world)
})

describe('a submission that the service mixes up with another', () => {
  it.each(['submissionId', 'caseId', 'destinationId'] as const)(
    'is left waiting when the answer has another %s',
    async (name) => {
      const transport = answering(/\/v2\/submissions\/[^/]+$/, (answer) => withMember(answer, name, other))
      const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
      const reported: unknown[] = []
      await subscriber.process(() => expect.unreachable('It was handed out.'), {
        once: true,
        autoReject: true,
        onProblem: (error) => reported.push(error),
      })
      expect(reported).toMatchObject([{ code: 'unexpected-response' }])
      expect(posted()).toEqual([])
    },
  )

  it('is not accepted for another destination, not even by the word of the archive', async () => {
    const transport = answering(/\/v2\/submissions\?/, (answer) => {
      const page = json(answer) as { submissions: object[] }
      return withMember(
        answer,
        'submissions',
        page.submissions.map((listed) => ({ ...listed, destinationId: other })),
      )
    })
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
    await subscriber.process(() => undefined, { once: true, autoReject: true, alreadyStored: () => true })
    expect(posted()).toEqual([])
  })

  it('is the same one when only the letters of its ids are large', async () => {
    const [waiting] = await world.subscriber.list()
    if (waiting === undefined) return expect.unreachable('Nothing waits.')
    const subscriber = createSubscriber({ ...subscriberOptions(world), transport: withSmallPaths(world.transport) })
    const submission = await subscriber.fetch({
      submissionId: waiting.submissionId.toUpperCase(),
      caseId: waiting.caseId.toUpperCase(),
      destinationId: waiting.destinationId.toUpperCase(),
    })
    expect(submission?.problems).toEqual([])
    await submission?.accept()
    expect(await world.subscriber.list()).toEqual([])
  })
})

describe('a decision whose request is refused or lost', () => {
  it('counts as made when the log shows it, because the transport had repeated it', async () => {
    const transport = answering(/\/events$/, (answer) => ({ ...answer, status: 409, body: new Uint8Array(0) }))
    const submission = await receive(transport)
    await submission.accept()
    expect([submission.decision, posted().length]).toEqual(['accepted', 1])
  })

  it.each([409, 500])('after %i does not count as made when the log shows the opposite', async (status) => {
    const rejecting = await receive()
    const accepting = await receive(
      answering(/\/events$/, (answer) => ({ ...answer, status, body: new Uint8Array(0) })),
    )
    await rejecting.reject([problem('invalid-content', 'data', 'Die Unterlagen sind unleserlich.')])
    await failureOf(accepting.accept())
    expect([rejecting.decision, accepting.decision]).toEqual(['rejected', undefined])
  })
})

/** Every code that reading may end with. Of these alone a rejection may follow; all others leave the submission waiting. */
const faultsOfTheSubmission: readonly FitConnectErrorCode[] = [
  'event-malformed',
  'event-not-permitted',
  'event-signature-invalid',
  'event-subject-mismatch',
  'event-log-inconsistent',
]

describe('a failure of reading', () => {
  it.each(allCodes())('%s is a reason to reject only where the log itself is at fault', async (code) => {
    const [waiting] = await world.subscriber.list()
    if (waiting === undefined) return expect.unreachable('Nothing waits.')
    const failure = new FitConnectError(code, { message: 'It went wrong. Look at it.', facts: {} })
    expect(eventLogProblem(failure) !== undefined).toBe(faultsOfTheSubmission.includes(code))
    for (const path of [/\/v2\/cases\//, /\/v2\/submissions\/[^/]+$/]) {
      const subscriber = createSubscriber({ ...subscriberOptions(world), transport: failing(path, failure) })
      const reported: unknown[] = []
      await subscriber.process(() => undefined, {
        once: true,
        autoReject: true,
        onProblem: (error) => reported.push(error),
      })
      if (!faultsOfTheSubmission.includes(code)) expect([posted(), reported.length]).toEqual([[], 1])
    }
  })
})

function allCodes(): FitConnectErrorCode[] {
  const source = readFileSync(new URL('../../src/fit-connect/errors.ts', import.meta.url), 'utf8')
  return [...source.matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(([, code]) => code as FitConnectErrorCode)
}

function failing(path: RegExp, failure: Error): HttpTransport {
  return {
    ...world.transport,
    send: (request, options) =>
      path.test(request.url) ? Promise.reject(failure) : world.transport.send(request, options),
  }
}

async function receive(transport: HttpTransport = world.transport): Promise<Submission> {
  const subscriber = createSubscriber({ ...subscriberOptions(world), transport })
  const [waiting] = await subscriber.list()
  const submission = waiting && (await subscriber.fetch(waiting))
  return submission ?? expect.unreachable('Nothing was received.')
}

/** The world's transport; answers to paths like this are replaced by something else. */
function answering(path: RegExp, change: (answer: HttpResponse) => HttpResponse): HttpTransport {
  return {
    stream: (request, options) => world.transport.stream(request, options),
    async send(request: HttpRequest, options) {
      const answer = await world.transport.send(request, options)
      return path.test(request.url) ? change(answer) : answer
    },
  }
}

/** A service to which the case of letters in a path is all the same. */
function withSmallPaths(transport: HttpTransport): HttpTransport {
  const small = (request: HttpRequest): HttpRequest => ({
    ...request,
    url: request.url.replace(/[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/g, (id) => id.toLowerCase()),
  })
  return {
    send: (request, options) => transport.send(small(request), options),
    stream: (request, options) => transport.stream(small(request), options),
  }
}

function json({ body }: HttpResponse): unknown {
  return JSON.parse(Buffer.from(body).toString())
}

function withMember(answer: HttpResponse, name: string, value: unknown): HttpResponse {
  return { ...answer, body: Buffer.from(JSON.stringify({ ...(json(answer) as object), [name]: value })) }
}

function posted(): unknown[] {
  return world.service.inspect().requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/events'))
}

import { describe, expect, it } from 'vitest'
import { fakeClock, recordingTransport, type ScriptedAnswer } from '../testing/index.js'
import { HttpError, type HttpErrorCode } from './http-error.js'
import type { HttpRequest, HttpTransport } from './transport.js'
import { withRetry, type RetryOptions } from './with-retry.js'

const get: HttpRequest = { method: 'GET', url: 'https://peer.example/things', headers: {} }
const post: HttpRequest = { ...get, method: 'POST' }
const failed = (code: HttpErrorCode, deadline?: string): HttpError =>
  new HttpError(code, {
    message: 'illustrative',
    isRetryable: code === 'unreachable',
    ...(deadline !== undefined && { facts: { deadline } }),
  })

/** Scripted peer, repeating sender and virtual clock; without jitter unless told otherwise. */
function setUp(answers: readonly ScriptedAnswer[], options: RetryOptions = {}) {
  const clock = fakeClock()
  const peer = recordingTransport(answers)
  return { clock, peer, transport: withRetry(peer, { clock, random: () => 1, ...options }) }
}

describe('withRetry, what is repeated', () => {
  it.each([408, 429, 500, 502, 503, 504])('repeats a repeatable request after status %i', async (status) => {
    const { transport, peer } = setUp([{ status }, { status: 200 }])
    await expect(transport.send(get)).resolves.toMatchObject({ status: 200 })
    expect(peer.requests).toHaveLength(2)
  })

  it.each([200, 302, 400, 401, 404, 409, 422, 501, 505])('takes status %i as the answer', async (status) => {
    const { transport, peer } = setUp([{ status }])
    await expect(transport.send(get)).resolves.toMatchObject({ status })
    expect(peer.requests).toHaveLength(1)
  })

  it.each([408, 500, 502, 503, 504])(
    'does not repeat a POST after status %i: the peer may have acted',
    async (status) => {
      const { transport, peer } = setUp([{ status, headers: { 'retry-after': '1' } }])
      await expect(transport.send(post)).resolves.toMatchObject({ status })
      expect(peer.requests).toHaveLength(1)
    },
  )

  it('repeats a POST after 429, which says that it was not processed', async () => {
    const { transport } = setUp([{ status: 429 }, { status: 201 }])
    await expect(transport.send(post)).resolves.toMatchObject({ status: 201 })
  })

  it('repeats a POST that declares itself repeatable', async () => {
    const { transport } = setUp([{ status: 503 }, { status: 201 }])
    await expect(transport.send({ ...post, isRepeatable: true })).resolves.toMatchObject({ status: 201 })
  })

  it('does not repeat a GET that declares itself not repeatable', async () => {
    const { transport, peer } = setUp([{ status: 503 }])
    await transport.send({ ...get, isRepeatable: false })
    expect(peer.requests).toHaveLength(1)
  })

  it.each([
    ['unreachable', undefined],
    ['timed-out', 'connect'],
  ] as const)('repeats a POST after %s (%s): nothing was sent', async (code, deadline) => {
    const { transport } = setUp([failed(code, deadline), { status: 201 }])
    await expect(transport.send(post)).resolves.toMatchObject({ status: 201 })
  })

  it.each([
    ['connection-lost', undefined],
    ['timed-out', 'idle'],
    ['timed-out', 'overall'],
  ] as const)('does not repeat a POST after %s (%s), but does a GET', async (code, deadline) => {
    const lost = failed(code, deadline)
    await expect(setUp([lost, { status: 201 }]).transport.send(post)).rejects.toBe(lost)
    await expect(setUp([lost, { status: 200 }]).transport.send(get)).resolves.toMatchObject({ status: 200 })
  })

  it.each(['aborted', 'response-too-large', 'body-size-mismatch'] as const)('never repeats after %s', async (code) => {
    const { transport, peer } = setUp([failed(code)])
    await expect(transport.send(get)).rejects.toMatchObject({ code })
    expect(peer.requests).toHaveLength(1)
  })

  it('does not repeat what fails for no reason of the network', async () => {
    const failure = new TypeError('illustrative')
    await expect(setUp([failure]).transport.send(get)).rejects.toBe(failure)
  })

  it('does not repeat a refused certificate', async () => {
    const refused = new HttpError('unreachable', { message: 'illustrative', isRetryable: false })
    await expect(setUp([refused]).transport.send(get)).rejects.toBe(refused)
  })
})

describe('withRetry, how often and when', () => {
  it('returns the last answer as a value after four attempts', async () => {
    const { transport, peer } = setUp([{ status: 503 }, { status: 502 }, { status: 500 }, { status: 504 }])
    await expect(transport.send(get)).resolves.toMatchObject({ status: 504 })
    expect(peer.requests).toHaveLength(4)
  })

  it('throws the last error', async () => {
    const last = failed('connection-lost')
    const { transport } = setUp([{ status: 503 }, last], { attempts: 2 })
    await expect(transport.send(get)).rejects.toBe(last)
  })

  it('repeats nothing with one attempt', async () => {
    const { transport, peer } = setUp([{ status: 503 }], { attempts: 1 })
    await transport.send(get)
    expect(peer.requests).toHaveLength(1)
  })

  it('doubles the limit of the pause up to the longest', async () => {
    const answers = Array.from({ length: 5 }, () => ({ status: 503 }))
    const { transport, clock } = setUp(answers, { attempts: 5, maxDelayMs: 1_500 })
    await transport.send(get)
    expect(clock.sleeps).toEqual([500, 1_000, 1_500, 1_500])
  })

  it('spreads the pause over the whole limit', async () => {
    const { transport, clock } = setUp([{ status: 503 }, { status: 503 }, { status: 200 }], { random: () => 0.25 })
    await transport.send(get)
    expect(clock.sleeps).toEqual([125, 250])
  })

  it('waits as long as the peer asks, up to the cap', async () => {
    const { transport, clock } = setUp([
      { status: 429, headers: { 'retry-after': '60' } },
      { status: 503, headers: { 'ratelimit-reset': '5' } },
      { status: 200 },
    ])
    await expect(transport.send(get)).resolves.toMatchObject({ status: 200 })
    expect(clock.sleeps).toEqual([60_000, 5_000])
  })

  it('hands the answer back when the peer asks for more than the cap', async () => {
    const { transport, clock } = setUp([{ status: 429, headers: { 'retry-after': '61' } }])
    await expect(transport.send(get)).resolves.toMatchObject({ status: 429, headers: { 'retry-after': '61' } })
    expect(clock.sleeps).toEqual([])
  })

  it('ends the pause when the caller aborts', async () => {
    const controller = new AbortController()
    const clock = { ...fakeClock(), sleep: () => Promise.reject(new Error('illustrative')) }
    const { transport } = setUp([{ status: 503 }], { clock, onAttempt: () => controller.abort('enough') })
    await expect(transport.send(get, { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
      cause: 'enough',
    })
  })

  it.each([{ attempts: 0 }, { attempts: NaN }, { attempts: 1.5 }, { baseDelayMs: -1 }, { maxRetryAfterMs: NaN }])(
    'refuses the policy %j',
    (policy) => {
      expect(() => withRetry(recordingTransport([]), policy)).toThrow(RangeError)
    },
  )
})

describe('withRetry, streams', () => {
  it('repeats until the head of an answer counts, closing those before', async () => {
    let closed = 0
    const answers = [503, 200]
    const peer: HttpTransport = {
      send: () => Promise.reject(new Error('not used')),
      stream: () => {
        const body = {
          [Symbol.asyncIterator]: () => body,
          next: () => Promise.resolve({ done: true as const, value: undefined }),
          return: () => {
            closed++
            return Promise.resolve({ done: true as const, value: undefined })
          },
        }
        return Promise.resolve({ status: answers.shift() ?? 0, headers: {}, body })
      },
    }
    const { status } = await withRetry(peer, { clock: fakeClock() }).stream(get)
    expect(status).toBe(200)
    expect(closed).toBe(1)
  })

  it('opens the body of the request again for each attempt', async () => {
    const { transport, peer } = setUp([{ status: 503 }, { status: 200 }])
    let opened = 0
    const body = {
      size: 1,
      async *open() {
        opened++
        yield await Promise.resolve(Uint8Array.of(1))
      },
    }
    await transport.send({ ...get, method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body })
    expect(opened).toBe(2)
    expect(peer.requests.map((request) => request.body)).toEqual([Uint8Array.of(1), Uint8Array.of(1)])
  })
})

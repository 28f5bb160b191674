import { describe, expect, it } from 'vitest'
import { fakeClock, recordingLogger, recordingTransport, sequentialIds } from './index.js'

const get = { method: 'GET', url: 'https://peer.example/a', headers: {} } as const
const put = { ...get, method: 'PUT', headers: { 'content-type': 'text/plain' } } as const

describe('fakeClock', () => {
  it('moves its time on by each sleep and records it', async () => {
    const clock = fakeClock(1_000)
    await clock.sleep(500)
    clock.advance(20)
    await clock.sleep(3_600_000)
    expect(clock.now()).toBe(3_601_520)
    expect(clock.sleeps).toEqual([500, 3_600_000])
  })

  it('refuses to sleep for a signal that has fired', async () => {
    const clock = fakeClock()
    await expect(clock.sleep(1, AbortSignal.abort('enough'))).rejects.toBe('enough')
    expect(clock.sleeps).toEqual([])
  })

  it('ends a sleep when the signal fires meanwhile', async () => {
    const controller = new AbortController()
    const sleeping = fakeClock().sleep(1, controller.signal)
    controller.abort('enough')
    await expect(sleeping).rejects.toBe('enough')
  })
})

describe('sequentialIds', () => {
  it('makes well-formed, repeatable UUIDs of version 4 that differ by seed', () => {
    const make = (seed?: number) => {
      const ids = sequentialIds(seed)
      return Array.from({ length: 20 }, () => ids.uuid())
    }
    const all = [...make(), ...make(7), ...make(0xffffffff)]
    expect(new Set(all).size).toBe(60)
    expect(make(7)).toEqual(make(7))
    for (const id of all) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each([-1, 1.5, 2 ** 32, NaN])('refuses the seed %d', (seed) => {
    expect(() => sequentialIds(seed)).toThrow(RangeError)
  })
})

describe('recordingTransport', () => {
  it('answers from a list in order and records what was sent', async () => {
    const transport = recordingTransport([{ json: { a: 1 } }, { status: 404, body: 'gone' }])
    const first = await transport.send({ ...put, body: 'grüße' })
    const second = await transport.send(get)
    expect(first).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode('{"a":1}'),
    })
    expect(second).toMatchObject({ status: 404, headers: {} })
    expect(transport.requests.map((request) => request.text())).toEqual(['grüße', ''])
  })

  it('answers by a function of the request', async () => {
    const transport = recordingTransport(({ url }, index) => ({ body: `${index} ${url}` }))
    await transport.send(get)
    const { body } = await transport.send(get)
    expect(new TextDecoder().decode(body)).toBe('1 https://peer.example/a')
  })

  it('throws a scripted error and refuses requests beyond the script', async () => {
    const failure = new Error('illustrative')
    const transport = recordingTransport([failure])
    await expect(transport.send(get)).rejects.toBe(failure)
    await expect(transport.send(get)).rejects.toThrow(/No answer is scripted for request 2, GET \/a/)
  })

  it('refuses what the real transport refuses', async () => {
    const transport = recordingTransport([{}])
    await expect(transport.send({ ...get, method: 'POST', body: 'x' })).rejects.toThrow(TypeError)
    await expect(transport.send(get, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
    expect(transport.requests).toEqual([])
  })

  it('reads streamed bodies to their end and insists on the announced size', async () => {
    const transport = recordingTransport([{}])
    const body = {
      size: 2,
      async *open() {
        yield await Promise.resolve(Uint8Array.of(1))
      },
    }
    await expect(transport.send({ ...put, body })).rejects.toMatchObject({ code: 'body-size-mismatch' })
    const sent: number[] = []
    await transport.send({ ...put, body: { ...body, size: 1 } }, { onSent: (bytes) => sent.push(bytes) })
    expect(transport.requests[0]?.body).toEqual(Uint8Array.of(1))
    expect(sent).toEqual([1])
  })

  it('streams answers', async () => {
    const { body } = await recordingTransport([{ body: 'ab' }]).stream(get)
    const pieces: Uint8Array[] = []
    for await (const piece of body) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('ab')
  })
})

describe('recordingLogger', () => {
  it('keeps level, message and facts in order', () => {
    const logger = recordingLogger()
    logger.info('a', { b: 1 })
    logger.error('c')
    expect(logger.entries).toEqual([
      { level: 'info', message: 'a', facts: { b: 1 } },
      { level: 'error', message: 'c', facts: {} },
    ])
  })
})

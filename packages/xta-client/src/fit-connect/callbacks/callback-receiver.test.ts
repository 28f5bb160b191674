import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { silentLogger } from '@amt24/core'
import { fakeClock, recordingLogger } from '@amt24/core/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { callbackOf, callbackSecret, newSubmissions } from '../../../test/fixtures/callbacks.js'
import { destinationId, now } from '../../../test/fixtures/scene.js'
import { createCallbackReceiver, type CallbackReceiverOptions } from './callback-receiver.js'
import type { Callback } from './callback.js'
import type { CallbackMessage } from './verify-callback.js'

const genuine = callbackOf(newSubmissions)

function receiverOf(options: Partial<CallbackReceiverOptions> = {}) {
  const clock = fakeClock(now)
  const logger = recordingLogger()
  const seen: Callback[] = []
  const onCallback = (callback: Callback): number => seen.push(callback)
  const receiver = createCallbackReceiver({ secret: callbackSecret, clock, logger, onCallback, ...options })
  return { receiver, clock, logger, seen }
}

function requestOf({ body, authentication, timestamp }: CallbackMessage, method = 'POST'): Request {
  return new Request('http://localhost/callback', {
    method,
    headers: {
      ...(authentication && { 'callback-authentication': authentication }),
      ...(timestamp && { 'callback-timestamp': timestamp }),
    },
    ...(method === 'POST' && { body: Uint8Array.from(body) }),
  })
}

describe('createCallbackReceiver, with Request and Response', () => {
  it('answers 204, hands the callback on and wakes who waits', async () => {
    const { receiver, seen } = receiverOf()
    const hint = receiver.next({ destinationId })
    expect((await receiver.handle(requestOf(genuine))).status).toBe(204)
    await hint
    expect(seen).toMatchObject([{ kind: 'new-submissions' }])
  })

  it('wakes the next wait by a callback that came before it', async () => {
    const { receiver } = receiverOf()
    await receiver.handle(requestOf(genuine))
    await receiver.next({ destinationId })
  })

  it('takes a repeated callback for what it may be: a second event within the same second', async () => {
    const { receiver, seen } = receiverOf()
    for (let times = 0; times < 3; times++) expect((await receiver.handle(requestOf(genuine))).status).toBe(204)
    await receiver.next({ destinationId })
    expect(seen).toHaveLength(3)
  })

  it('refuses a callback that is sent again when it is too old', async () => {
    const { receiver, clock, seen } = receiverOf()
    clock.advance(300_001)
    expect((await receiver.handle(requestOf(genuine))).status).toBe(401)
    expect(seen).toEqual([])
  })

  it.each([
    ['no headers', 401, { ...genuine, authentication: null, timestamp: null }, 'callback-header-missing'],
    ['another body', 401, { ...genuine, body: Buffer.from('{}') }, 'callback-authentication-invalid'],
    ['an authentic body that is no callback', 400, callbackOf(Buffer.from('[]')), 'callback-malformed'],
    ['an empty body', 401, { ...genuine, body: Buffer.alloc(0) }, 'callback-authentication-invalid'],
  ])('answers %s with %i, an empty body and a line in the log', async (_what, status, message, code) => {
    const { receiver, logger, seen } = receiverOf()
    const answer = await receiver.handle(requestOf(message))
    expect([answer.status, await answer.text()]).toEqual([status, ''])
    expect(logger.entries).toMatchObject([{ level: 'warn', facts: { code } }])
    expect(seen).toEqual([])
  })

  it('refuses any other method', async () => {
    const { receiver } = receiverOf()
    expect((await receiver.handle(requestOf(genuine, 'GET'))).status).toBe(405)
  })

  it('reads no more than its limit, and stops the sender', async () => {
    const { receiver } = receiverOf({ maxBodyBytes: 1024 })
    let pulled = 0
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(512))
      },
      cancel: () => {
        cancelled = true
      },
    })
    const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' })
    expect((await receiver.handle(request)).status).toBe(413)
    expect(cancelled).toBe(true)
    expect(pulled).toBeLessThan(10)
  })

  it('refuses a request whose body somebody read before, as if it were empty', async () => {
    const { receiver, logger } = receiverOf()
    const request = requestOf(genuine)
    await request.text()
    expect((await receiver.handle(request)).status).toBe(401)
    expect(logger.entries).toMatchObject([{ facts: { code: 'callback-authentication-invalid' } }])
  })

  it('answers although onCallback never ends', async () => {
    const { receiver } = receiverOf({ onCallback: () => new Promise(() => undefined) })
    expect((await receiver.handle(requestOf(genuine))).status).toBe(204)
  })

  it.each([
    () => {
      throw new TypeError('Erika Muster-Beispiel')
    },
    () => Promise.reject(new TypeError('Erika Muster-Beispiel')),
  ])('logs that onCallback failed, without its message', async (onCallback) => {
    const { receiver, logger } = receiverOf({ onCallback })
    expect((await receiver.handle(requestOf(genuine))).status).toBe(204)
    await Promise.resolve()
    await Promise.resolve()
    expect(logger.entries).toMatchObject([{ level: 'warn', facts: { error: 'TypeError' } }])
    expect(JSON.stringify(logger.entries)).not.toContain('Erika')
  })

  it('is not made without a secret, or with limits that do not limit', () => {
    expect(() => createCallbackReceiver({ secret: '' })).toThrow(
      expect.objectContaining({ code: 'credentials-refused' }),
    )
    expect(() => createCallbackReceiver({ secret: 'x', maxBodyBytes: 0 })).toThrow(RangeError)
    expect(() => createCallbackReceiver({ secret: 'x', maxAgeMs: NaN })).toThrow(RangeError)
  })
})

describe('createCallbackReceiver, with Node’s http', () => {
  let server: Server | undefined
  afterEach(async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  })

  async function serve(receiver: ReturnType<typeof createCallbackReceiver>): Promise<string> {
    server = createServer(receiver.node)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  function post(url: string, { body, authentication, timestamp }: CallbackMessage): Promise<number> {
    const headers = { 'callback-authentication': authentication ?? '', 'callback-timestamp': timestamp ?? '' }
    return fetch(url, { method: 'POST', headers, body: Uint8Array.from(body) }).then(({ status }) => status)
  }

  it('answers 204 and wakes who waits', async () => {
    const { receiver } = receiverOf()
    const hint = receiver.next({ destinationId })
    expect(await post(await serve(receiver), genuine)).toBe(204)
    await hint
  })

  it('refuses a wrong authentication, and keeps serving', async () => {
    const { receiver } = receiverOf()
    const url = await serve(receiver)
    expect(await post(url, { ...genuine, authentication: '00' })).toBe(401)
    expect(await post(url, genuine)).toBe(204)
  })

  it('answers 413 to a body over the limit', async () => {
    const { receiver } = receiverOf({ maxBodyBytes: 1024 })
    expect(await post(await serve(receiver), { ...genuine, body: Buffer.alloc(100_000) })).toBe(413)
  })

  it('frames its answers as HTTP demands: none to a 204, an empty body to the rest', async () => {
    const { receiver } = receiverOf()
    const url = await serve(receiver)
    const lengths: unknown[] = []
    for (const message of [genuine, { ...genuine, authentication: '00' }])
      lengths.push(await contentLengthOf(url, message))
    expect(lengths).toEqual([undefined, '0'])
  })

  it('reads a header that came twice as neither of both', async () => {
    const { receiver, logger } = receiverOf()
    const { authentication, timestamp } = genuine
    const headers = { 'callback-authentication': [authentication, authentication], 'callback-timestamp': timestamp }
    const status = await statusOf(await serve(receiver), headers, genuine.body)
    expect(status).toBe(401)
    expect(logger.entries).toMatchObject([{ facts: { code: 'callback-header-malformed' } }])
  })

  it('takes a body in chunks of one byte', async () => {
    const { receiver } = receiverOf()
    const { authentication, timestamp } = genuine
    const headers = { 'callback-authentication': authentication, 'callback-timestamp': timestamp }
    const pieces = Array.from(genuine.body, (byte) => Uint8Array.of(byte))
    expect(await statusOf(await serve(receiver), headers, ...pieces)).toBe(204)
  })

  it.each([
    ['something in front has answered before', silentLogger],
    ['the logger throws', { ...silentLogger, warn: () => expect.fail('The log is full.') }],
  ])('does not end the process when %s', async (_what, logger) => {
    const { receiver } = receiverOf({ logger })
    const unhandled: unknown[] = []
    const note = (error: unknown): number => unhandled.push(error)
    process.on('unhandledRejection', note)
    server = createServer((request, response) => {
      receiver.node(request, response)
      if (logger === silentLogger) response.writeHead(503).end()
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await post(url, { ...genuine, authentication: '00' }).catch(() => undefined)
    await post(url, { ...genuine, authentication: '00' }).catch(() => undefined)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('keeps serving after what is no HTTP', async () => {
    const { receiver } = receiverOf()
    const url = await serve(receiver)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('\0 no HTTP\r\n\r\n'))
      socket.once('data', (data) => resolve(data.toString()))
    })
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(await post(url, genuine)).toBe(204)
  })

  it('answers 413 before a body over the limit has ended, and closes the connection', async () => {
    const { receiver } = receiverOf({ maxBodyBytes: 1024 })
    const url = await serve(receiver)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000\r\n\r\n')
        socket.write(Buffer.alloc(2_000))
      })
      let read = ''
      socket.on('data', (data) => (read += data.toString())).on('close', () => resolve(read))
    })
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
    expect(answer).toMatch(/connection: close/i)
  })

  it('survives a request that breaks off', async () => {
    const { receiver, logger } = receiverOf()
    const url = await serve(receiver)
    const logged = new Promise<void>((resolve) => {
      server?.on('request', (incoming) => incoming.on('close', () => setImmediate(resolve)))
    })
    const broken = httpRequest(url, { method: 'POST', headers: { 'content-length': 1000 } })
    broken.on('error', () => undefined)
    server?.once('request', () => broken.destroy())
    broken.write('{')
    await logged
    expect(logger.entries).toMatchObject([{ facts: { code: 'aborted' } }])
    expect(await post(url, genuine)).toBe(204)
  })
})

type NodeHeaders = Readonly<Record<string, string | string[]>>

function answerTo(url: string, headers: NodeHeaders, pieces: readonly Uint8Array[]): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'POST', headers }, (incoming) => resolve(incoming.resume()))
    sent.on('error', reject)
    for (const piece of pieces) sent.write(piece)
    sent.end()
  })
}

async function statusOf(url: string, headers: NodeHeaders, ...pieces: readonly Uint8Array[]): Promise<unknown> {
  return (await answerTo(url, headers, pieces)).statusCode
}

async function contentLengthOf(url: string, { authentication, timestamp, body }: CallbackMessage): Promise<unknown> {
  const headers = { 'callback-authentication': authentication ?? '', 'callback-timestamp': timestamp ?? '' }
  return (await answerTo(url, headers, [body])).headers['content-length']
}

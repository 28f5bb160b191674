import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { serve, serveRecorder } from '../../test/support/loopback.js'
import { ManualClock } from '../../test/support/manual-clock.js'
import { createAxiosTransport, DEFAULT_MAX_RESPONSE_BYTES } from './axios-transport.js'
import type { HttpRequest, StreamBody } from './transport.js'

const transport = createAxiosTransport()
const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: {} })
const put = (url: string, body: NonNullable<HttpRequest['body']>): HttpRequest => ({
  method: 'PUT',
  url,
  headers: { 'content-type': 'application/octet-stream' },
  body,
})

/** A body that announces one size and produces these pieces. */
function source(size: number, pieces: Iterable<Uint8Array>): StreamBody & { opened: number; closed: number } {
  const body = {
    size,
    opened: 0,
    closed: 0,
    async *open() {
      body.opened++
      try {
        for (const piece of pieces) yield await Promise.resolve(piece)
      } finally {
        body.closed++
      }
    },
  }
  return body
}

const bytes = (count: number): Uint8Array => new Uint8Array(count).fill(0x61)

describe('createAxiosTransport, request bodies', () => {
  it('sends a stream with its announced length and reports what has left', async () => {
    const { url, received } = await serveRecorder()
    const body = source(250_000, [bytes(100_000), bytes(0), bytes(100_000), bytes(50_000)])
    const sent: number[] = []
    await transport.send(put(url, body), { onSent: (sentBytes) => sent.push(sentBytes) })
    expect(received[0]?.headers).toMatchObject({ 'content-length': '250000' })
    expect(received[0]?.headers['transfer-encoding']).toBeUndefined()
    expect(received[0]?.body.byteLength).toBe(250_000)
    expect(sent).toEqual([100_000, 200_000, 250_000])
    expect(body).toMatchObject({ opened: 1, closed: 1 })
  })

  it('reports progress of a body in memory as well', async () => {
    const { url } = await serveRecorder()
    const sent: number[] = []
    await transport.send(put(url, bytes(100_000)), { onSent: (sentBytes) => sent.push(sentBytes) })
    expect(sent).toEqual([65_536, 100_000])
  })

  it('reports small bytes once they have left', async () => {
    const { url, received } = await serveRecorder()
    const sent: number[] = []
    const view = bytes(70_000).subarray(10, 2_010)
    await transport.send(put(url, view), { onSent: (sentBytes) => sent.push(sentBytes) })
    expect(sent).toEqual([2_000])
    expect(received[0]?.body.byteLength).toBe(2_000)
  })

  it.each([10, 100_000])('ends with what onSent throws, for %d bytes', async (size) => {
    const url = await serve(() => undefined)
    const refusal = new Error('not any further')
    const onSent = (): never => {
      throw refusal
    }
    await expect(transport.send(put(url, bytes(size)), { onSent })).rejects.toBe(refusal)
  })

  it('sends an empty stream', async () => {
    const { url, received } = await serveRecorder()
    await transport.send(put(url, source(0, [])))
    expect(received[0]).toMatchObject({ headers: { 'content-length': '0' } })
  })

  it('opens the source again for each attempt', async () => {
    const { url, received } = await serveRecorder()
    const body = source(3, [bytes(3)])
    await transport.send(put(url, body))
    await transport.send(put(url, body))
    expect(body.opened).toBe(2)
    expect(received).toHaveLength(2)
  })

  it.each([
    ['ends early', source(10, [bytes(4)]), 'shorter'],
    ['is empty', source(10, []), 'shorter'],
    ['grew within a piece', source(10, [bytes(11)]), 'longer'],
    ['grew after the announced size', source(10, [bytes(10), bytes(1)]), 'longer'],
    ['grew though nothing was announced', source(0, [bytes(1)]), 'longer'],
  ])('aborts rather than completing a request whose source %s', async (_, body, actual) => {
    const { url, received } = await serveRecorder()
    await expect(transport.send(put(url, body))).rejects.toMatchObject({
      code: 'body-size-mismatch',
      isRetryable: false,
      facts: { announced: body.size, actual },
    })
    expect(received).toEqual([])
    expect(body.closed).toBe(1)
  })

  it('holds the last piece back until the source has ended, so that the peer never gets a body that went on', async () => {
    const { url, received } = await serveRecorder()
    const body: StreamBody = {
      size: 10,
      async *open() {
        yield bytes(10)
        // Time enough for the piece to reach the peer, were it not held back.
        for (let i = 0; i < 200; i++) await new Promise((resolve) => setImmediate(resolve))
        yield bytes(1)
      },
    }
    await expect(transport.send(put(url, body))).rejects.toMatchObject({ code: 'body-size-mismatch' })
    expect(received).toEqual([])
  })

  it('passes the own error of a source on unchanged and completes no request', async () => {
    const { url, received } = await serveRecorder()
    const failure = Object.assign(new Error('illustrative'), { code: 'EIO' })
    const body: StreamBody = {
      size: 10,
      async *open() {
        yield await Promise.resolve(bytes(5))
        throw failure
      },
    }
    await expect(transport.send(put(url, body))).rejects.toBe(failure)
    expect(received).toEqual([])
  })

  it('closes the source when the caller aborts within the upload', async () => {
    const url = await serve((request) => request.pause())
    const controller = new AbortController()
    const body = source(
      1e9,
      (function* () {
        for (;;) yield bytes(65_536)
      })(),
    )
    const sending = transport.send(put(url, body), { signal: controller.signal, onSent: () => controller.abort() })
    await expect(sending).rejects.toMatchObject({ code: 'aborted' })
    await expect.poll(() => body.closed).toBe(1)
  })

  it('takes an early refusal as the answer and stops sending', async () => {
    const url = await serve((_, response) => response.writeHead(413, { connection: 'close' }).end('too large'))
    const body = source(
      1e9,
      (function* () {
        for (;;) yield bytes(65_536)
      })(),
    )
    await expect(transport.send(put(url, body))).resolves.toMatchObject({ status: 413 })
    await expect.poll(() => body.closed).toBe(1)
  })

  it('asks the source for no more than the peer takes', async () => {
    const url = await serve((request) => request.pause())
    let produced = 0
    const endless = (function* () {
      for (;;) {
        produced += 65_536
        yield bytes(65_536)
      }
    })()
    const impatient = createAxiosTransport({ timeouts: { idleTimeoutMs: 150 } })
    await expect(impatient.send(put(url, source(1e9, endless)))).rejects.toMatchObject({ code: 'timed-out' })
    expect(produced).toBeLessThan(32_000_000)
  })
})

describe('createAxiosTransport, answer bodies', () => {
  it('refuses an answer that announces more than the limit without reading it', async () => {
    const { url } = await serveRecorder((response) => response.writeHead(200, { 'content-length': '11' }).write('x'))
    await expect(transport.send({ ...get(url), maxResponseBytes: 10 })).rejects.toMatchObject({
      code: 'response-too-large',
      facts: { status: 200, limit: 10 },
    })
  })

  it('cuts an answer of unknown length while reading, not after', async () => {
    let written = 0
    const url = await serve((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(bytes(65_536))) written += 65_536
      }
      response.on('drain', more)
      more()
    })
    await expect(transport.send({ ...get(url), maxResponseBytes: 100_000 })).rejects.toMatchObject({
      code: 'response-too-large',
    })
    expect(written).toBeLessThan(32_000_000)
  })

  it('accepts an answer of exactly the limit', async () => {
    const { url } = await serveRecorder((response) => response.end('0123456789'))
    await expect(transport.send({ ...get(url), maxResponseBytes: 10 })).resolves.toMatchObject({ status: 200 })
  })

  it('limits what it keeps in memory to 10 MiB by default', async () => {
    const { url } = await serveRecorder((response) =>
      response.writeHead(200, { 'content-length': DEFAULT_MAX_RESPONSE_BYTES + 1 }).write('x'),
    )
    await expect(transport.send(get(url))).rejects.toMatchObject({ facts: { limit: 10_485_760 } })
  })

  it('streams an answer piece by piece, holding the peer back while the caller is busy', async () => {
    let written = 0
    const total = 64_000_000
    const url = await serve((_, response) => {
      const more = () => {
        while (written < total && response.write(bytes(64_000))) written += 64_000
        if (written >= total) response.end()
        else written += 64_000
      }
      response.on('drain', more)
      more()
    })
    const { body } = await transport.stream(get(url))
    let first = true
    for await (const piece of body) {
      expect(piece.byteLength).toBeGreaterThan(0)
      if (first) await new Promise((resolve) => setImmediate(resolve))
      if (first) expect(written).toBeLessThan(total)
      first = false
    }
  })

  it('does not count time in which the caller is busy as silence of the peer', async () => {
    const clock = new ManualClock()
    const caller = new EventEmitter()
    const { url } = await serveRecorder((response) => {
      response.write('first')
      caller.once('ready', () => response.end('second'))
    })
    const { body } = await createAxiosTransport({ clock }).stream(get(url))
    let text = ''
    for await (const piece of body) {
      text += new TextDecoder().decode(piece)
      await clock.pass(3_600_000)
      caller.emit('ready')
    }
    expect(text).toBe('firstsecond')
  })

  it('counts the head and each piece of an answer as progress, and each byte as a reason for more time', async () => {
    const clock = new ManualClock()
    const timeouts = { idleTimeoutMs: 50, overallTimeoutMs: 100, minThroughputBytesPerSecond: 10 }
    let answering = new EventEmitter()
    const url = await serve((_, response) => {
      const steps = async () => {
        await clock.pass(40)
        response.flushHeaders()
        for (let i = 0; i < 5; i++) {
          await once(response, 'next')
          await clock.pass(40)
          response.write('piece')
        }
        response.end()
      }
      answering = response
      void steps()
    })
    const { body } = await createAxiosTransport({ clock, timeouts }).stream(get(url))
    answering.emit('next')
    let text = ''
    for await (const piece of body) {
      text += new TextDecoder().decode(piece)
      // The next piece is written only while the caller waits for it.
      setImmediate(() => answering.emit('next'))
    }
    expect(text).toBe('piece'.repeat(5))
  })

  it('closes the connection when the caller leaves early', async () => {
    let closed = false
    const url = await serve((_, response) => response.on('close', () => (closed = true)).write('x'))
    const { body } = await transport.stream(get(url))
    for await (const piece of body) {
      expect(piece.byteLength).toBe(1)
      break
    }
    await expect.poll(() => closed).toBe(true)
  })

  it('closes the connection of an answer that is returned unread', async () => {
    let closed = false
    const url = await serve((_, response) => response.on('close', () => (closed = true)).write('x'))
    const { body } = await transport.stream(get(url))
    await body[Symbol.asyncIterator]().return?.()
    await expect.poll(() => closed).toBe(true)
  })

  it('gives an answer up that nobody begins to read', async () => {
    let closed = false
    const url = await serve((_, response) => response.on('close', () => (closed = true)).write('x'))
    await createAxiosTransport({ timeouts: { idleTimeoutMs: 50 } }).stream(get(url))
    await expect.poll(() => closed).toBe(true)
  })
})

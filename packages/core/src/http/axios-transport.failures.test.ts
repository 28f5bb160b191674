import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { deadAddress, serve, serveRaw, serveRecorder } from '../../test/support/loopback.js'
import { createAxiosTransport } from './axios-transport.js'
import type { HttpRequest } from './transport.js'

const transport = createAxiosTransport()
const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: {} })
const post = (url: string): HttpRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'text/plain' },
  body: 'x',
})

/** Accepts connections and says nothing, not even TLS. */
async function silentAddress(protocol: 'http' | 'https'): Promise<string> {
  return `${protocol}://127.0.0.1:${await serveRaw(() => undefined)}/`
}

describe('createAxiosTransport, broken connections', () => {
  it('reports unreachable, worth a repeat even for POST, when nobody listens', async () => {
    await expect(transport.send(post(await deadAddress()))).rejects.toMatchObject({
      code: 'unreachable',
      isRetryable: true,
      facts: { method: 'POST', path: '/', reason: 'ECONNREFUSED' },
    })
  })

  it('reports unreachable when the peer speaks no TLS: nothing was sent', async () => {
    const { url, received } = await serveRecorder()
    const address = url.replace('http:', 'https:')
    await expect(transport.send(post(address))).rejects.toMatchObject({ code: 'unreachable', isRetryable: false })
    expect(received).toEqual([])
  })

  it('reports connection-lost, not worth a blind repeat for POST, when the peer hangs up after the request', async () => {
    const url = await serve((request) => request.resume().on('end', () => request.socket.destroy()))
    await expect(transport.send(post(url))).rejects.toMatchObject({ code: 'connection-lost', isRetryable: false })
    await expect(transport.send(get(url))).rejects.toMatchObject({ code: 'connection-lost', isRetryable: true })
  })

  it('reports connection-lost with the status when the answer is cut in its body', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => request.socket.destroy())
    })
    await expect(transport.send(get(url))).rejects.toMatchObject({ code: 'connection-lost', facts: { status: 200 } })
  })

  it('reports connection-lost when a chunked answer is cut', async () => {
    const url = await serve((request, response) => {
      response.write('half', () => request.socket.destroy())
    })
    await expect(transport.send(get(url))).rejects.toMatchObject({ code: 'connection-lost' })
  })

  it('reports connection-lost for an answer that is not HTTP', async () => {
    const port = await serveRaw((socket) => socket.end('SSH-2.0-illustrative\r\n'))
    await expect(transport.send(get(`http://127.0.0.1:${port}`))).rejects.toMatchObject({ code: 'connection-lost' })
  })

  it('shows neither token, query nor body, however deeply the error is inspected', async () => {
    const request: HttpRequest = {
      method: 'POST',
      url: `${await deadAddress()}/token?code=query-secret`,
      headers: { 'content-type': 'text/plain', authorization: 'Bearer header-secret' },
      body: 'body-secret',
    }
    const error: unknown = await transport.send(request).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'unreachable' })
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/(header|query|body)-secret/)
  })
})

describe('createAxiosTransport, deadlines', () => {
  const soon = { connectTimeoutMs: 60, idleTimeoutMs: 60_000, overallTimeoutMs: 60_000 }

  it('gives up connecting after the connect deadline', async () => {
    const impatient = createAxiosTransport({ timeouts: soon })
    await expect(impatient.send(post(await silentAddress('https')))).rejects.toMatchObject({
      code: 'timed-out',
      isRetryable: true,
      facts: { deadline: 'connect', timeoutMs: 60 },
    })
  })

  it('gives up on a peer that falls silent before its answer', async () => {
    const impatient = createAxiosTransport({ timeouts: { ...soon, connectTimeoutMs: 60_000, idleTimeoutMs: 60 } })
    await expect(impatient.send(post(await silentAddress('http')))).rejects.toMatchObject({
      code: 'timed-out',
      isRetryable: false,
      facts: { deadline: 'idle' },
    })
  })

  it('gives up on a peer that falls silent within its answer', async () => {
    const url = await serve((_, response) => response.writeHead(200).write('half'))
    const impatient = createAxiosTransport({ timeouts: { ...soon, connectTimeoutMs: 60_000, idleTimeoutMs: 60 } })
    await expect(impatient.send(get(url))).rejects.toMatchObject({ code: 'timed-out', facts: { deadline: 'idle' } })
  })

  it('gives up on a trickle, which never falls silent', async () => {
    const url = await serve((_, response) => {
      const drip = setInterval(() => response.write('.'), 5)
      response.on('close', () => clearInterval(drip))
    })
    const impatient = createAxiosTransport({ timeouts: { ...soon, connectTimeoutMs: 60_000, overallTimeoutMs: 100 } })
    await expect(impatient.send(get(url))).rejects.toMatchObject({ code: 'timed-out', facts: { deadline: 'overall' } })
  })

  it.each([0, -1, NaN])('refuses a time-out of %d', (idleTimeoutMs) => {
    expect(() => createAxiosTransport({ timeouts: { idleTimeoutMs } })).toThrow(RangeError)
  })
})

describe('createAxiosTransport, the signal of the caller', () => {
  it('does nothing when it has fired before', async () => {
    const { url, received } = await serveRecorder()
    await expect(transport.send(get(url), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
    expect(received).toEqual([])
  })

  it('ends the wait for an answer and keeps the reason', async () => {
    const controller = new AbortController()
    const reason = new Error('the citizen left')
    const url = await serve(() => controller.abort(reason))
    await expect(transport.send(get(url), { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
      isRetryable: false,
      cause: reason,
    })
  })

  it('ends an answer half read', async () => {
    const controller = new AbortController()
    const url = await serve((_, response) => response.write('half'))
    const { body } = await transport.stream(get(url), { signal: controller.signal })
    const read = async () => {
      for await (const piece of body) controller.abort(piece)
    }
    await expect(read()).rejects.toMatchObject({ code: 'aborted' })
  })

  it('leaves no listener behind on a signal that outlives the request', async () => {
    const { url } = await serveRecorder()
    const controller = new AbortController()
    await transport.send(get(url), { signal: controller.signal })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})

import axios from 'axios'
import { describe, expect, it, vi } from 'vitest'
import { serve, serveRecorder } from '../../test/support/loopback.js'
import { version } from '../version.js'
import { createAxiosTransport } from './axios-transport.js'
import type { HttpRequest } from './transport.js'

const transport = createAxiosTransport({ product: 'test-portal/1.0' })

function post(url: string, body: HttpRequest['body'], contentType = 'application/octet-stream'): HttpRequest {
  return { method: 'POST', url, headers: { 'content-type': contentType }, ...(body !== undefined && { body }) }
}

describe('createAxiosTransport, the request as it leaves', () => {
  it('sends method, path, query, headers and body as written', async () => {
    const { url, received } = await serveRecorder()
    const response = await transport.send({
      method: 'PUT',
      url: `${url}/a/b?c=d%20e`,
      headers: { 'content-type': 'application/json', authorization: 'Bearer illustrative' },
      body: '{"grüße":1}',
    })
    expect(response.status).toBe(200)
    expect(received[0]).toMatchObject({ method: 'PUT', url: '/a/b?c=d%20e' })
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer illustrative',
      'content-length': '13',
    })
    expect(received[0]?.body.toString('utf8')).toBe('{"grüße":1}')
  })

  it('names the package and the product in the user agent', async () => {
    const { url, received } = await serveRecorder()
    await transport.send({ method: 'GET', url, headers: {} })
    await createAxiosTransport().send({ method: 'GET', url, headers: {} })
    expect(received.map((request) => request.headers['user-agent'])).toEqual([
      `@amt24/core/${version} test-portal/1.0`,
      `@amt24/core/${version}`,
    ])
  })

  it('refuses a product that would break the header', () => {
    expect(() => createAxiosTransport({ product: 'portal\r\nx-injected: 1' })).toThrow(TypeError)
  })

  it('refuses a body without content-type before anything is sent', async () => {
    const { url, received } = await serveRecorder()
    await expect(transport.send({ method: 'POST', url, headers: {}, body: 'x' })).rejects.toThrow(TypeError)
    expect(received).toEqual([])
  })

  it('sends an empty POST without content-type and with length 0', async () => {
    const { url, received } = await serveRecorder()
    await transport.send({ method: 'POST', url, headers: {} })
    expect(received[0]?.headers['content-type']).toBeUndefined()
    expect(received[0]?.headers['content-length']).toBe('0')
  })

  it('sends exactly the bytes of a view, never the rest of its buffer', async () => {
    const { url, received } = await serveRecorder()
    const whole = new TextEncoder().encode('secret|visible|secret')
    await transport.send(post(url, whole.subarray(7, 14)))
    await transport.send(post(url, Buffer.from('pooled')))
    expect(received.map(({ body }) => body.toString())).toEqual(['visible', 'pooled'])
    expect(received.map(({ headers }) => headers['content-length'])).toEqual(['7', '6'])
  })

  it('keeps a content type as it is and does not touch a JSON body', async () => {
    const { url, received } = await serveRecorder()
    await transport.send(post(url, ' {"a" : 1} ', 'application/problem+json; charset=utf-8'))
    expect(received[0]?.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(received[0]?.body.toString()).toBe(' {"a" : 1} ')
  })

  it('takes nothing from axios.defaults, which belong to the host application', async () => {
    const { url, received } = await serveRecorder()
    axios.defaults.headers.common['x-leak'] = 'host application'
    axios.defaults.baseURL = 'http://127.0.0.1:1/'
    try {
      await createAxiosTransport().send({ method: 'GET', url, headers: {} })
    } finally {
      delete axios.defaults.headers.common['x-leak']
      delete axios.defaults.baseURL
    }
    expect(received[0]?.headers['x-leak']).toBeUndefined()
  })

  it('ignores proxies named in the environment', async () => {
    const { url, received } = await serveRecorder()
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1')
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
    vi.stubEnv('NO_PROXY', '')
    await transport.send({ method: 'GET', url, headers: {} })
    expect(received).toHaveLength(1)
  })

  it('uses one connection for requests that follow each other', async () => {
    const ports: (number | undefined)[] = []
    const url = await serve((request, response) => {
      ports.push(request.socket.remotePort)
      request.resume().on('end', () => response.end('ok'))
    })
    for (let i = 0; i < 3; i++) await transport.send(post(url, 'x'))
    expect(new Set(ports).size).toBe(1)
  })
})

describe('createAxiosTransport, the answer as it arrives', () => {
  it.each([204, 302, 404, 429, 500, 503])('returns status %i as a value', async (status) => {
    const { url } = await serveRecorder((response) => response.writeHead(status).end())
    await expect(transport.send({ method: 'GET', url, headers: {} })).resolves.toMatchObject({ status })
  })

  it('follows no redirect', async () => {
    const { url, received } = await serveRecorder((response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    )
    const response = await transport.send(post(`${url}/here`, 'x'))
    expect(response).toMatchObject({ status: 307, headers: { location: '/elsewhere' } })
    expect(received.map((request) => request.url)).toEqual(['/here'])
  })

  it('hands out header names in lower case and joins repeated headers', async () => {
    const { url } = await serveRecorder((response) =>
      response.writeHead(200, { 'X-Upper': 'A', 'Set-Cookie': ['a=1', 'b=2'] }).end(),
    )
    const { headers } = await transport.send({ method: 'GET', url, headers: {} })
    expect(headers).toMatchObject({ 'x-upper': 'A', 'set-cookie': 'a=1, b=2' })
  })

  it('declines compression and inflates nothing, so that size limits hold', async () => {
    const { url, received } = await serveRecorder((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not inflated'),
    )
    const response = await transport.send({ method: 'GET', url, headers: {} })
    expect(received[0]?.headers['accept-encoding']).toBe('identity')
    expect(new TextDecoder().decode(response.body)).toBe('not inflated')
  })

  it('returns the body in memory of its own', async () => {
    const { url } = await serveRecorder()
    const { body } = await transport.send({ method: 'GET', url, headers: {} })
    expect(body.buffer.byteLength).toBe(2)
  })

  it('hands out JSON as bytes, unparsed', async () => {
    const { url } = await serveRecorder((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('\uFEFF{"a":1}'),
    )
    const { body } = await transport.send({ method: 'GET', url, headers: {} })
    expect([...body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  })

  it('answers HEAD without waiting for the announced body', async () => {
    const { url } = await serveRecorder((response) => response.writeHead(200, { 'content-length': '999999999' }).end())
    const response = await transport.send({ method: 'HEAD', url, headers: {} })
    expect(response).toMatchObject({ status: 200, body: new Uint8Array(0) })
  })
})

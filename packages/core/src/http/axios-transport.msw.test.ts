import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAxiosTransport } from './axios-transport.js'

/** Users and our own doubles fake the network with MSW, which must see requests as the peer would and answer them. */
const server = setupServer(
  http.post('https://peer.example/echo', async ({ request }) =>
    HttpResponse.json({ type: request.headers.get('content-type'), text: await request.text() }, { status: 201 }),
  ),
  http.get('https://peer.example/lost', () => HttpResponse.error()),
)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

describe('createAxiosTransport behind MSW', () => {
  const transport = createAxiosTransport()
  const post = { method: 'POST', url: 'https://peer.example/echo', headers: { 'content-type': 'text/plain' } } as const

  it('has a body in memory answered', async () => {
    const response = await transport.send({ ...post, body: 'grüße' })
    expect(response).toMatchObject({ status: 201, headers: { 'content-type': 'application/json' } })
    expect(JSON.parse(new TextDecoder().decode(response.body))).toEqual({ type: 'text/plain', text: 'grüße' })
  })

  it('has a streamed body answered, as a stream', async () => {
    const body = {
      size: 4,
      async *open() {
        yield await Promise.resolve(new TextEncoder().encode('ab'))
        yield await Promise.resolve(new TextEncoder().encode('cd'))
      },
    }
    const response = await transport.stream({ ...post, body })
    let text = ''
    for await (const piece of response.body) text += new TextDecoder().decode(piece)
    expect(JSON.parse(text)).toEqual({ type: 'text/plain', text: 'abcd' })
  })

  it('reports a network error as an exchange without answer', async () => {
    await expect(
      transport.send({ method: 'GET', url: 'https://peer.example/lost', headers: {} }),
    ).rejects.toMatchObject({
      code: 'unreachable',
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { HttpRequest, HttpResponse, HttpTransport } from '@amt24/core/http'
import { createTokenSource } from './token-source.js'
import { withToken } from './authorised-transport.js'

const tokenUrl = 'https://auth.service.example/token'

describe('createTokenSource', () => {
  it('asks once for parallel callers', async () => {
    const { tokens, requests } = service()
    const values = await Promise.all([tokens.token(), tokens.token(), tokens.token()])
    expect(values).toEqual(['token-1', 'token-1', 'token-1'])
    expect(requests).toHaveLength(1)
  })

  it('sends the credentials in the body and no scope', async () => {
    const { tokens, requests } = service()
    await tokens.token()
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: tokenUrl,
      body: 'grant_type=client_credentials&client_id=the-client&client_secret=the-secret',
    })
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('keeps a token until sixty seconds before it expires', async () => {
    const { tokens, clock } = service()
    await tokens.token()
    clock.time += 1_739_999
    expect(await tokens.token()).toBe('token-1')
    clock.time += 1
    expect(await tokens.token()).toBe('token-2')
  })

  it('keeps the shared request going when one of its callers gives up', async () => {
    const { tokens, requests } = service()
    const gaveUp = tokens.token(AbortSignal.abort())
    const waited = tokens.token()
    await expect(gaveUp).rejects.toMatchObject({ code: 'aborted' })
    expect(await waited).toBe('token-1')
    expect(requests).toHaveLength(1)
  })

  it('asks again after a failure', async () => {
    const { tokens, answers } = service()
    answers.push(json(500, {}))
    await expect(tokens.token()).rejects.toMatchObject({ code: 'service-unavailable', isRetryable: true })
    expect(await tokens.token()).toBe('token-1')
  })

  it('does not forget a newer token when an older one is dropped', async () => {
    const { tokens, requests } = service()
    await tokens.token()
    tokens.drop('token-0')
    expect(await tokens.token()).toBe('token-1')
    tokens.drop('token-1')
    expect(await tokens.token()).toBe('token-2')
    expect(requests).toHaveLength(2)
  })

  it.each([400, 401, 403])('says credentials-refused for %i without repeating the answer', async (status) => {
    const { tokens, answers } = service()
    answers.push(json(status, { error: 'invalid_client', error_description: 'PLANTED-SECRET' }))
    const error: unknown = await tokens.token().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'credentials-refused', facts: { status } })
    expect(JSON.stringify(error)).not.toContain('PLANTED-SECRET')
  })

  it.each(['with space', 'quote"inside', 'line\nbreak', 'umlaut-ä', ''])(
    'refuses the token %j, which no header could carry',
    async (token) => {
      const { tokens, answers } = service()
      answers.push(json(200, { access_token: token, token_type: 'Bearer', expires_in: 1800 }))
      await expect(tokens.token()).rejects.toMatchObject({ code: 'unexpected-response' })
    },
  )

  it('never repeats an answer that holds a token but cannot be used', async () => {
    const { tokens, answers } = service()
    answers.push(json(200, { access_token: 'PLANTED-SECRET', token_type: 'Bearer' }))
    const error: unknown = await tokens.token().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'unexpected-response' })
    expect(error).not.toHaveProperty('cause')
    expect(JSON.stringify(error)).not.toContain('PLANTED-SECRET')
  })
})

describe('withToken', () => {
  const request: HttpRequest = { method: 'POST', url: 'https://api.service.example/v2/submissions', headers: {} }

  it('sends the token as bearer', async () => {
    const { tokens, transport, requests } = service()
    await withToken(transport, tokens).send(request)
    expect(requests[1]?.headers['authorization']).toBe('Bearer token-1')
  })

  it('drops the token at a 401 and repeats exactly once with a new one', async () => {
    const { tokens, transport, requests, apiAnswers } = service()
    apiAnswers.push(json(401, {}))
    expect((await withToken(transport, tokens).send(request)).status).toBe(200)
    expect(requests.map((sent) => sent.headers['authorization'])).toEqual([
      undefined,
      'Bearer token-1',
      undefined,
      'Bearer token-2',
    ])
  })

  it('hands the second 401 back', async () => {
    const { tokens, transport, requests, apiAnswers } = service()
    apiAnswers.push(json(401, {}), json(401, {}), json(401, {}))
    expect((await withToken(transport, tokens).send(request)).status).toBe(401)
    expect(requests.filter(({ url }) => url === request.url)).toHaveLength(2)
  })

  it('closes a streamed 401 before it repeats', async () => {
    const { tokens, transport } = service()
    const closed: string[] = []
    let answers = 0
    const streaming: HttpTransport = {
      ...transport,
      stream: () => Promise.resolve({ status: answers++ === 0 ? 401 : 200, headers: {}, body: body(closed) }),
    }
    expect((await withToken(streaming, tokens).stream(request)).status).toBe(200)
    expect(closed).toEqual(['closed'])
  })
})

function body(closed: string[]): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.resolve({ done: true, value: undefined }),
      return: () => {
        closed.push('closed')
        return Promise.resolve({ done: true, value: undefined })
      },
    }),
  }
}

function service() {
  const requests: HttpRequest[] = []
  const answers: HttpResponse[] = []
  const apiAnswers: HttpResponse[] = []
  const clock = {
    time: 1_800_000_000_000,
    now: () => clock.time,
    sleep: () => Promise.resolve(),
  }
  let issued = 0
  const transport: HttpTransport = {
    send: (request) => {
      requests.push(request)
      if (request.url !== tokenUrl) return Promise.resolve(apiAnswers.shift() ?? json(200, {}))
      return Promise.resolve(
        answers.shift() ?? json(200, { access_token: `token-${++issued}`, token_type: 'Bearer', expires_in: 1800 }),
      )
    },
    stream: () => Promise.reject(new Error('not used')),
  }
  const credentials = { clientId: 'the-client', clientSecret: 'the-secret' }
  return {
    tokens: createTokenSource({ tokenUrl, credentials, transport, clock }),
    transport,
    requests,
    answers,
    apiAnswers,
    clock,
  }
}

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) }
}

import {
  bearer,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  type SendOptions,
  type StreamedHttpResponse,
} from '@amt24/core/http'
import type { TokenSource } from './token-source.js'

/**
 * Sends every request with the client's token. A 401 drops the token and repeats the request exactly once with a new
 * one; that is safe for every request, because the service did not act on the first. The second 401 is the answer.
 */
export function withToken(transport: HttpTransport, tokens: TokenSource): HttpTransport {
  return {
    send: (request, options) => authorised(request, options, (attempt) => transport.send(attempt, options)),
    stream: (request, options) =>
      authorised(request, options, (attempt) => transport.stream(attempt, options), closeBody),
  }

  async function authorised<Answer extends HttpResponse | StreamedHttpResponse>(
    request: HttpRequest,
    options: SendOptions | undefined,
    send: (attempt: HttpRequest) => Promise<Answer>,
    discard: (answer: Answer) => Promise<void> = () => Promise.resolve(),
  ): Promise<Answer> {
    const first = await tokens.token(options?.signal)
    const answer = await send(bearer(request, first))
    if (answer.status !== 401) return answer
    await discard(answer)
    tokens.drop(first)
    return send(bearer(request, await tokens.token(options?.signal)))
  }
}

async function closeBody(answer: StreamedHttpResponse): Promise<void> {
  await answer.body[Symbol.asyncIterator]().return?.()
}

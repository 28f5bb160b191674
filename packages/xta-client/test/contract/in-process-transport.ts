import type { Clock } from '@amt24/core'
import {
  HttpError,
  isRepeatable,
  withRetry,
  type HttpRequest,
  type HttpResponse,
  type HttpTransport,
  type SendOptions,
} from '@amt24/core/http'

type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** The transport port over a `fetch` of our own, with the retries of the real transport and no real pauses. */
export function inProcessTransport(fetch: Fetch, clock: Clock): HttpTransport {
  const transport: HttpTransport = {
    send: (request, options) => send(fetch, request, options),
    stream: () => Promise.reject(new Error('The contract tests do not stream.')),
  }
  return withRetry(transport, { clock, random: () => 0.5 })
}

async function send(fetch: Fetch, request: HttpRequest, { signal, onSent }: SendOptions = {}): Promise<HttpResponse> {
  if (signal?.aborted) throw failure('aborted', request, signal.reason)
  const { body } = request
  if (body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array))
    throw new Error('The contract tests do not stream.')
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  try {
    const answer = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(bytes && { body: Uint8Array.from(bytes) }),
    })
    const content = new Uint8Array(await answer.arrayBuffer())
    onSent?.(bytes?.byteLength ?? 0)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: content }
  } catch (cause) {
    throw failure('connection-lost', request, cause)
  }
}

function failure(code: 'aborted' | 'connection-lost', request: HttpRequest, cause: unknown): HttpError {
  return new HttpError(code, {
    message: `The exchange ended: ${code}.`,
    isRetryable: code === 'connection-lost' && isRepeatable(request),
    cause,
  })
}

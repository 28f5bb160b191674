import type { Clock } from '@amt24/core'
import {
  HttpError,
  isRepeatable,
  withRetry,
  type HttpRequest,
  type HttpTransport,
  type SendOptions,
} from '@amt24/core/http'

type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** The transport port over a `fetch` of our own, with the retries of the real transport and no real pauses. */
export function inProcessTransport(fetch: Fetch, clock: Clock): HttpTransport {
  const transport: HttpTransport = {
    async send(request, options) {
      const answer = await exchange(fetch, request, options)
      const body = await whole(answer, request)
      requireSize(body.byteLength, request)
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
    },
    async stream(request, options) {
      const answer = await exchange(fetch, request, options)
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: pieces(answer, request) }
    },
  }
  return withRetry(transport, { clock, random: () => 0.5 })
}

async function exchange(fetch: Fetch, request: HttpRequest, { signal, onSent }: SendOptions = {}): Promise<Response> {
  if (signal?.aborted) throw failure('aborted', request, signal.reason)
  const body = await bodyOf(request)
  try {
    const answer = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(body && { body }),
    })
    onSent?.(body?.byteLength ?? 0)
    return answer
  } catch (cause) {
    throw failure('connection-lost', request, cause)
  }
}

/** What the source of a streamed body throws reaches the caller unchanged, as with the real transport. */
async function bodyOf({ body }: HttpRequest): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === undefined) return undefined
  if (typeof body === 'string') return Uint8Array.from(Buffer.from(body))
  if (body instanceof Uint8Array) return Uint8Array.from(body)
  const collected: Uint8Array[] = []
  for await (const piece of body.open()) collected.push(Uint8Array.from(piece))
  const bytes = Uint8Array.from(Buffer.concat(collected))
  if (bytes.byteLength !== body.size)
    throw new HttpError('body-size-mismatch', { message: 'The streamed body has another size.', isRetryable: false })
  return bytes
}

async function* pieces(answer: Response, request: HttpRequest): AsyncGenerator<Uint8Array> {
  const body: AsyncIterable<Uint8Array> | null = answer.body
  if (body === null) return
  let size = 0
  try {
    for await (const piece of body) {
      size += piece.byteLength
      requireSize(size, request)
      yield piece
    }
  } catch (cause) {
    throw cause instanceof HttpError ? cause : failure('connection-lost', request, cause)
  }
}

async function whole(answer: Response, request: HttpRequest): Promise<Uint8Array> {
  return answer.arrayBuffer().then(
    (content) => new Uint8Array(content),
    (cause: unknown) => Promise.reject(failure('connection-lost', request, cause)),
  )
}

function requireSize(size: number, { maxResponseBytes }: HttpRequest): void {
  if (maxResponseBytes === undefined || size <= maxResponseBytes) return
  throw new HttpError('response-too-large', { message: 'The answer exceeds its limit.', isRetryable: false })
}

function failure(code: 'aborted' | 'connection-lost', request: HttpRequest, cause: unknown): HttpError {
  return new HttpError(code, {
    message: `The exchange ended: ${code}.`,
    isRetryable: code === 'connection-lost' && isRepeatable(request),
    cause,
  })
}

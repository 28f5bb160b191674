import { checkRequest } from '../http/check-request.js'
import { HttpError } from '../http/http-error.js'
import type { HttpRequest, HttpResponse, HttpTransport, SendOptions } from '../http/transport.js'

/** What a scripted peer answers. `json` is a shorthand for a JSON body with its content type. An error is thrown. */
export type ScriptedAnswer =
  | Error
  | {
      /** Default: 200. */
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
      readonly json?: unknown
    }

/** A request as the peer got it: a streamed body is read to its end. */
export interface RecordedRequest extends Omit<HttpRequest, 'body'> {
  readonly body: Uint8Array
  /** The body as UTF-8 text. */
  text(): string
}

export interface RecordingTransport extends HttpTransport {
  readonly requests: readonly RecordedRequest[]
}

/**
 * A transport without a network: answers from a list in order, or from a function of the request. Refuses what the real one
 * refuses before I/O, and requests beyond the end of the list.
 */
export function recordingTransport(
  script:
    readonly ScriptedAnswer[] | ((request: RecordedRequest, index: number) => ScriptedAnswer | Promise<ScriptedAnswer>),
): RecordingTransport {
  const requests: RecordedRequest[] = []

  async function exchange(request: HttpRequest, { signal, onSent }: SendOptions = {}): Promise<HttpResponse> {
    const { pathname } = checkRequest(request)
    if (signal?.aborted) throw new HttpError('aborted', { message: 'The signal had fired.', cause: signal.reason })
    const recorded = await record(request)
    const index = requests.push(recorded) - 1
    if (request.body !== undefined) onSent?.(recorded.body.byteLength)
    const answer = typeof script === 'function' ? await script(recorded, index) : script[index]
    if (answer === undefined) {
      throw new Error(`No answer is scripted for request ${index + 1}, ${request.method} ${pathname}.`)
    }
    if (answer instanceof Error) throw answer
    return response(answer)
  }

  return {
    requests,
    send: exchange,
    async stream(request, options) {
      const { status, headers, body } = await exchange(request, options)
      return { status, headers, body: piecesOf(body) }
    },
  }
}

async function record(request: HttpRequest): Promise<RecordedRequest> {
  const { body: content, ...head } = request
  const body = await bytesOf(content)
  return { ...head, body, text: () => new TextDecoder().decode(body) }
}

async function bytesOf(content: HttpRequest['body']): Promise<Uint8Array> {
  if (content === undefined) return new Uint8Array(0)
  if (typeof content === 'string') return new TextEncoder().encode(content)
  if (content instanceof Uint8Array) return Uint8Array.from(content)
  const pieces: Uint8Array[] = []
  for await (const piece of content.open()) pieces.push(Uint8Array.from(piece))
  const bytes = new Uint8Array(Buffer.concat(pieces))
  if (bytes.byteLength !== content.size) {
    throw new HttpError('body-size-mismatch', {
      message: `The request body has ${bytes.byteLength} bytes, ${content.size} were announced.`,
    })
  }
  return bytes
}

function response(answer: Exclude<ScriptedAnswer, Error>): HttpResponse {
  const isJson = answer.json !== undefined
  const body = isJson ? JSON.stringify(answer.json) : (answer.body ?? '')
  return {
    status: answer.status ?? 200,
    headers: { ...(isJson && { 'content-type': 'application/json' }), ...answer.headers },
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the port asks for an async iterable
async function* piecesOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  if (body.byteLength > 0) yield body
}

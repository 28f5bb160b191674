import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { handle, startState, type PreviewAnswer, type PreviewedForm, type PreviewRequest } from './preview.js'
import { style } from './style.js'

export interface PreviewServer {
  /** Such as `http://127.0.0.1:41234/`. */
  readonly address: string
  close(): Promise<void>
}

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const maxBody = 1_000_000

/**
 * Serves the preview on this machine alone, on a port that the system chooses. Requests that name another host, or that
 * another site sends, are refused: pages elsewhere must not read or fill the form.
 *
 * @param load gives the form; it is asked again when somebody begins anew, so that changes of the file show
 */
export async function servePreview(load: () => Promise<PreviewedForm>): Promise<PreviewServer> {
  let previewed = await load()
  let state = startState(previewed)
  const server = createServer((request, response) => {
    void respond(request, response).catch((error: unknown) => {
      write(
        response,
        500,
        'text/plain',
        `The form cannot be shown: ${error instanceof Error ? error.message : 'unknown'}`,
      )
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request
    const [path = '/'] = url.split('?')
    const body = method === 'POST' ? await bodyOf(request) : ''
    if (!isOurs(request, authority())) write(response, 403, 'text/plain', 'This address is for this machine only.')
    else if (method !== 'GET' && method !== 'POST') write(response, 405, 'text/plain', 'Use GET or POST.')
    else if (body === undefined) write(response, 413, 'text/plain', 'That is more than a form can hold.')
    else if (path === '/style.css') write(response, 200, 'text/css', style)
    else send(response, await answerTo({ method, path, posted: new URLSearchParams(body) }))
  }

  async function answerTo(request: PreviewRequest): Promise<PreviewAnswer> {
    if (request.method === 'POST' && request.path === '/restart') {
      previewed = await load()
      state = startState(previewed)
      return { kind: 'redirect', to: '/' }
    }
    const handled = handle(previewed, state, request)
    state = handled.state
    return handled.answer
  }

  function authority(): string {
    const address = server.address()
    return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://${authority()}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function isOurs({ headers: { host, origin }, method }: IncomingMessage, authority: string): boolean {
  if (host !== authority) return false
  return method !== 'POST' || origin === undefined || origin === `http://${authority}`
}

/** Undefined when it is too long; what comes after the limit is read and thrown away. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes: unknown = chunk
    if (!(bytes instanceof Uint8Array)) continue
    length += bytes.length
    if (length <= maxBody) chunks.push(bytes)
  }
  return length > maxBody ? undefined : Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, answer: PreviewAnswer): void {
  if (answer.kind === 'page') write(response, answer.status, 'text/html', answer.body.toString())
  else response.writeHead(303, { ...headers, location: answer.to }).end()
}

function write(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
}

import { createHmac } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

/** One callback as it arrived, body as the bytes of the wire. */
export interface ReceivedCallback {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A listener of an authority or an online service, on a loopback port. */
export interface CallbackReceiver {
  readonly url: string
  readonly received: ReceivedCallback[]
  /** Statuses of the next answers; afterwards every answer is 204. */
  readonly answers: number[]
  /** Resolves with everything received when so many callbacks have arrived. */
  next(count: number): Promise<readonly ReceivedCallback[]>
  close(): Promise<void>
}

export async function listenForCallbacks(): Promise<CallbackReceiver> {
  const received: ReceivedCallback[] = []
  const answers: number[] = []
  const arrivals = new EventEmitter()
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(pieces) })
      response.writeHead(answers.shift() ?? 204, { connection: 'close' }).end(() => arrivals.emit('arrival'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The listener has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/callbacks`,
    received,
    answers,
    async next(count) {
      while (received.length < count) await once(arrivals, 'arrival')
      return received
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The check of a receiver, written without the sandbox's signer. */
export function isAuthentic({ headers, body }: ReceivedCallback, secret: string): boolean {
  const timestamp = String(headers['callback-timestamp'])
  const mac = createHmac('sha512', Buffer.from(secret)).update(timestamp).update('.').update(body).digest('hex')
  return headers['callback-authentication'] === mac
}

export function parsed({ body }: ReceivedCallback): unknown {
  return JSON.parse(body.toString('utf8'))
}

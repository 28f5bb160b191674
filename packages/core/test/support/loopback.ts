import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import net, { type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A real server on a loopback port handed out by the system, closed when the test is over. Resolves to its address. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(http.createServer(listener))}`
}

/** A server below HTTP, for peers that speak something else or nothing. Resolves to its port. */
export function serveRaw(onConnection: (socket: Socket) => void): Promise<number> {
  return listen(net.createServer(onConnection))
}

/** An address on which nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = portOf(server)
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

export interface Received {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** Answers 200 "ok" and keeps what arrived complete. */
export async function serveRecorder(
  answer: (response: ServerResponse, index: number) => void = (response) => response.end('ok'),
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const url = await serve((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(pieces) })
      answer(response, received.length - 1)
    })
  })
  return { url, received }
}

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return portOf(server)
}

function portOf(server: net.Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.')
  return address.port
}

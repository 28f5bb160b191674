import { createServer, ServerResponse, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Outcome } from '../faults/outcome.js'
import { SandboxError } from '../sandbox-error.js'
import { carryOut } from './carry-out.js'

const loopback = '127.0.0.1'

export type Answer = (request: Request) => Promise<Outcome>

export interface Listening {
  readonly port: number
  /** From now on requests are answered; those that came earlier have waited. */
  answerWith(answer: Answer): void
  /** Ends at once: open connections are closed, not waited for. */
  close(): Promise<void>
}

/**
 * Listens on the loopback interface only. The port is known before anything answers, because issuers contain it.
 * @param port 0 lets the system choose.
 * @throws {SandboxError} `port-taken`
 */
export async function listen(port: number): Promise<Listening> {
  let answerWith: (answer: Answer) => void = () => undefined
  const ready = new Promise<Answer>((resolve) => (answerWith = resolve))
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      if (!(outgoing instanceof ServerResponse)) throw new TypeError('The sandbox speaks HTTP/1.1 only.')
      const answer = await ready
      return carryOut(await answer(request), outgoing)
    },
    { overrideGlobalObjects: false, hostname: loopback },
  )
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await bind(server, port)
  return { port: portOf(server), answerWith, close: () => closeNow(server) }
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(bindError(port, cause)))
    server.listen(port, loopback, resolve)
  })
}

function bindError(port: number, cause: Error): Error {
  const code = 'code' in cause ? cause.code : undefined
  if (code === 'EACCES')
    return new SandboxError('port-taken', `Port ${port} is reserved by the system. Start with a port from 1024 on.`, {
      cause,
    })
  if (code !== 'EADDRINUSE') return cause
  return new SandboxError(
    'port-taken',
    `Port ${port} is in use. End the program that uses it (perhaps another sandbox), or start with another port and state folder.`,
    { cause },
  )
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.')
  return address.port
}

function closeNow(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

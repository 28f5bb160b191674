import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { firstBytes } from '../faults/read-at-most.js'
import type { Outcome } from '../faults/outcome.js'

/** Carries an outcome out on a real connection; what `fetch` could only imitate happens here on the socket. */
export async function carryOut(outcome: Outcome, outgoing: ServerResponse): Promise<Response> {
  if ('reset' in outcome) {
    outgoing.socket?.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }
  const { response, cutAfterBytes } = outcome
  if (cutAfterBytes === undefined) return response
  const { body, length } = await bodyOf(response, cutAfterBytes)
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': length })
  outgoing.flushHeaders()
  outgoing.write(body.subarray(0, cutAfterBytes), () => outgoing.socket?.destroy())
  return RESPONSE_ALREADY_SENT
}

// An attachment says how long it is and may be too long to be read as a whole.
async function bodyOf(response: Response, bytes: number): Promise<{ body: Buffer; length: number }> {
  const length = response.headers.get('content-length')
  if (length !== null) return { body: Buffer.concat(await firstBytes(response.body, bytes)), length: Number(length) }
  const body = Buffer.from(await response.arrayBuffer())
  return { body, length: body.length }
}

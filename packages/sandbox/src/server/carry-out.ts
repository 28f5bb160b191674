import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Outcome } from '../faults/outcome.js'

/** Carries an outcome out on a real connection; what `fetch` could only imitate happens here on the socket. */
export async function carryOut(outcome: Outcome, outgoing: ServerResponse): Promise<Response> {
  if ('reset' in outcome) {
    outgoing.socket?.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }
  const { response, cutAfterBytes } = outcome
  if (cutAfterBytes === undefined) return response
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length })
  outgoing.flushHeaders()
  outgoing.write(body.subarray(0, cutAfterBytes), () => outgoing.socket?.destroy())
  return RESPONSE_ALREADY_SENT
}

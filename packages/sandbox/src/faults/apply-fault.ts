import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './fault.js'
import type { Outcome } from './outcome.js'
import { readAtMost } from './read-at-most.js'

/** Answers a request as the fault says; `act` asks the service itself. */
export async function applyFault(fault: Fault, request: Request, act: () => Promise<Response>): Promise<Outcome> {
  if (fault.delayMs !== undefined) await delay(fault.delayMs)
  if (fault.reset === true) return { reset: true }
  if (fault.cutUploadAfterBytes !== undefined) {
    await readAtMost(request.body, fault.cutUploadAfterBytes)
    return { reset: true }
  }
  const response = fault.status === undefined ? overridden(await act(), fault) : replaced(fault.status, fault)
  if (fault.loseAnswer === true) return { reset: true }
  return fault.cutAfterBytes === undefined ? { response } : { response, cutAfterBytes: fault.cutAfterBytes }
}

function replaced(status: number, fault: Fault): Response {
  return new Response(fault.body ?? null, { status, headers: headersOf(new Headers(), fault) })
}

function overridden(response: Response, fault: Fault): Response {
  if (fault.body === undefined && fault.headers === undefined && fault.contentType === undefined) return response
  return new Response(fault.body ?? response.body, {
    status: response.status,
    headers: headersOf(new Headers(response.headers), fault),
  })
}

function headersOf(headers: Headers, { headers: own = {}, contentType }: Fault): Headers {
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  if (contentType !== undefined) headers.set('content-type', contentType)
  return headers
}

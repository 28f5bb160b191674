import type { HttpRequest } from '@amt24/core/http'
import { getRequest } from '../exchange/get-request.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'

/** Bytes of one answer. A page of routes with all their texts has a tenth of it. */
const maxAnswerBytes = 4 * 1024 * 1024

/** What the statuses of the Routing API mean, which knows neither clients nor tokens. */
export function routingMeaning(action: string): ExchangeMeaning {
  return {
    action,
    peer: 'the Routing API',
    answers: {
      401: unasked,
      // The service has bot detection that judges by the User-Agent.
      403: {
        code: 'not-permitted',
        happened: 'the routing service does not answer this client',
        next: 'Check that a proxy leaves the User-Agent as it is, or name your own product by createHttpTransport({ product }).',
      },
      404: unasked,
    },
  }
}

const unasked = {
  code: 'unexpected-response',
  happened: 'the answer is not one that the Routing API gives',
  next: 'Check the address routingApi of the environment.',
} as const

/** A GET of JSON with a limit. */
export function routingRequest(url: string): HttpRequest {
  return { ...getRequest(url), maxResponseBytes: maxAnswerBytes }
}

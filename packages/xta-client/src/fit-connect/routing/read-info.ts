import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { routingMeaning, routingRequest } from './routing-exchange.js'

/** What the routing service says about itself. */
export interface RoutingInfo {
  /** Version of its interface, such as `2.0.0`. */
  readonly version: string
}

export const readingInfo: ExchangeMeaning = routingMeaning('Reading the version of the routing service')

const infoSchema = lazily(() => z.object({ version: z.object({ major: z.int(), minor: z.int(), patch: z.int() }) }))

/** @see Routing API 2.0.0, `GET /info` */
export function buildReadInfo(routingApi: string): HttpRequest {
  return routingRequest(`${routingApi}/v2/info`)
}

/** @throws {FitConnectError} `unexpected-response` and those of the service */
export function processReadInfo(response: HttpResponse): RoutingInfo {
  const { version } = readAnswer(response, { expect: 200, schema: infoSchema(), meaning: readingInfo })
  return { version: [version.major, version.minor, version.patch].join('.') }
}

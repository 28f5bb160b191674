import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { listUpTo } from '../exchange/list-up-to.js'
import { pageSize, type Page } from '../exchange/paging.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { requireOffset } from './require-offset.js'
import type { RouteSearch } from './route-query.js'
import { routingMeaning, routingRequest } from './routing-exchange.js'

export const findingRoutes: ExchangeMeaning = { ...routingMeaning('Searching for routes'), refused: 'search-invalid' }

/** The service's own default. A page of 500 with all texts and signatures could exceed what one answer may have. */
const routesPerPage = 100

interface WireRoutes {
  readonly offset: number
  readonly totalCount: number
  readonly routes: readonly unknown[]
}

const routesSchema = lazily((): z.ZodType<WireRoutes> =>
  z.object({
    offset: z.int().nonnegative(),
    totalCount: z.int().nonnegative(),
    routes: listUpTo(pageSize, z.unknown()),
  }),
)

/** Searches destinations for a service in an area. @see Routing API 2.0.0, `GET /routes` */
export function buildFindRoutes(routingApi: string, search: RouteSearch, offset: number): HttpRequest {
  const [name, area] = search.areaParameter
  const query = new URLSearchParams({ leikaKey: search.leikaKey, [name]: area })
  query.append('offset', String(offset))
  query.append('limit', String(routesPerPage))
  return routingRequest(`${routingApi}/v2/routes?${query.toString()}`)
}

/**
 * Reads a page of routes. Each stays unknown here, so that one broken route does not cost the others.
 *
 * @throws {FitConnectError} `search-invalid`, `unexpected-response` and those of the service
 */
export function processFindRoutes(response: HttpResponse, offset: number): Page<unknown> {
  const page = readAnswer(response, { expect: 200, schema: routesSchema(), meaning: findingRoutes })
  requireOffset(page.offset, offset)
  return { items: page.routes, totalCount: page.totalCount }
}

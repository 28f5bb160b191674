import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { listUpTo } from '../exchange/list-up-to.js'
import { pageSize, type Page } from '../exchange/paging.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { requireOffset } from './require-offset.js'
import type { Area } from './route.js'
import { routingMeaning, routingRequest } from './routing-exchange.js'

export const findingAreas: ExchangeMeaning = { ...routingMeaning('Searching for areas'), refused: 'search-invalid' }

interface WireAreas {
  readonly offset: number
  readonly totalCount: number
  readonly areas: readonly Area[]
}

const areasSchema = lazily((): z.ZodType<WireAreas> =>
  z.object({
    offset: z.int().nonnegative(),
    totalCount: z.int().nonnegative(),
    areas: listUpTo(pageSize, z.object({ id: z.string().regex(/^\d{1,20}$/), name: z.string(), type: z.string() })),
  }),
)

/**
 * Searches areas of which all words occur in the name or as postal code.
 *
 * @param words From `areaWordsOf`: each becomes a parameter of its own, because the service fails over a blank in one.
 * @see Routing API 2.0.0, `GET /areas`
 */
export function buildFindAreas(
  routingApi: string,
  words: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): HttpRequest {
  const query = new URLSearchParams()
  for (const word of words) query.append('areaSearchexpression', word)
  query.append('offset', String(offset))
  query.append('limit', String(limit))
  return routingRequest(`${routingApi}/v2/areas?${query.toString()}`)
}

/**
 * Reads a page of areas. The service declares it as `application/problem+json`; every JSON type is taken.
 *
 * @throws {FitConnectError} `search-invalid`, `unexpected-response` and those of the service
 */
export function processFindAreas(response: HttpResponse, offset: number): Page<Area> {
  const page = readAnswer(response, { expect: 200, schema: areasSchema(), meaning: findingAreas })
  requireOffset(page.offset, offset)
  return { items: page.areas, totalCount: page.totalCount }
}

import type { Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'
import type { FitConnectError } from '../errors.js'
import { exchange } from '../exchange/exchange.js'
import { readAllPages, type ListLimits } from '../exchange/paging.js'
import { buildFindRoutes, findingRoutes, processFindRoutes } from './find-routes.js'
import type { PortalKeys } from './portal-keys.js'
import { createRecentAnswers } from './recent-answers.js'
import type { Route } from './route.js'
import { readRouteQuery, type RouteQuery, type RouteSearch } from './route-query.js'
import { requireOne, verifyRoutes } from './verified-routes.js'

export interface RouteSearchOptions {
  readonly routingApi: string
  readonly issuer: string
  readonly submissionHost: string
  readonly transport: HttpTransport
  readonly clock: Clock
  readonly cache: { readonly lifetimeMs: number; readonly maxEntries: number } | undefined
  readonly portalKeys: PortalKeys
  readonly report: (error: FitConnectError) => void
}

/** Nobody is responsible a thousand times: what is longer has no end. */
const longestAnswer: ListLimits = { maxPages: 10, maxItems: 1000 }

/**
 * Searches for routes. What is remembered is the answer, not the verdict: every call verifies with the keys and the time
 * of that moment. An answer with anything wrong in it is not remembered.
 */
export function createRouteSearch(
  options: RouteSearchOptions,
): (query: RouteQuery, signal?: AbortSignal) => Promise<Route[]> {
  const { clock, cache, report } = options
  const recent = cache && createRecentAnswers<readonly unknown[]>({ clock, ...cache })

  return async (query, signal) => {
    const search = readRouteQuery(query)
    const question = JSON.stringify([search.leikaKey, ...search.areaParameter])
    const remembered = recent?.get(question)
    const { entries, bytes } = remembered
      ? { entries: remembered, bytes: 0 }
      : await readEntries(search, options, signal)

    const verified = await verifyRoutes(entries, contextOf(search, options, signal))
    if (verified.problems.length > 0) recent?.forget(question)
    else if (!remembered) recent?.keep(question, entries, bytes)
    verified.problems.forEach(report)
    return [...requireOne(verified)]
  }
}

async function readEntries(
  search: RouteSearch,
  { routingApi, transport }: RouteSearchOptions,
  signal: AbortSignal | undefined,
): Promise<{ entries: readonly unknown[]; bytes: number }> {
  let bytes = 0
  const entries = await readAllPages(async (offset) => {
    const response = await exchange(transport, buildFindRoutes(routingApi, search, offset), findingRoutes, { signal })
    bytes += response.body.byteLength
    return processFindRoutes(response, offset)
  }, longestAnswer)
  return { entries, bytes }
}

function contextOf(
  { service, area }: RouteSearch,
  { issuer, submissionHost, clock, portalKeys }: RouteSearchOptions,
  signal: AbortSignal | undefined,
): Parameters<typeof verifyRoutes>[1] {
  return { issuer, submissionHost, service, area, clock, portalKey: (kid) => portalKeys(kid, signal) }
}

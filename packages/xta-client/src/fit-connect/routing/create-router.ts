import { silentLogger, systemClock, type Clock, type Logger } from '@amt24/core'
import { createHttpTransport, type HttpTransport } from '@amt24/core/http'
import { checkEnvironment, type Environment } from '../environment.js'
import type { FitConnectError } from '../errors.js'
import { exchange } from '../exchange/exchange.js'
import { requireWholeNumber } from '../require-whole-number.js'
import type { CallOptions } from '../waiting/call-options.js'
import { kindOf, tellQuietly } from '../waiting/tell-quietly.js'
import { createAreaSearch } from './area-search.js'
import { createPortalKeys } from './portal-keys.js'
import { buildReadInfo, processReadInfo, readingInfo, type RoutingInfo } from './read-info.js'
import type { Area, Route } from './route.js'
import type { RouteQuery } from './route-query.js'
import { createRouteSearch } from './route-search.js'

export interface RouterOptions {
  /** One of `environments`, the `fitConnect` block of a `sandbox.json`, or addresses of your own. No credentials are needed. */
  readonly environment: Environment
  /** Default: `createHttpTransport()` of `@amt24/core/http`, which waits when the rate limit is reached. */
  readonly transport?: HttpTransport
  /** Default: the machine's. */
  readonly clock?: Clock
  /** Default: silent. */
  readonly logger?: Logger
  /** Is told of every route that was left out, `route-not-verified`. Default: a warning of the logger. */
  readonly onProblem?: (error: FitConnectError) => unknown
  /** How long answers are remembered, or `false` for not at all. The keys of the portal are remembered anyway. */
  readonly cache?: RouterCacheOptions | false
}

export interface RouterCacheOptions {
  /** Milliseconds. Default: 5 minutes. */
  readonly lifetimeMs?: number
  /** Searches for areas and searches for routes, each. Default: 100. */
  readonly maxEntries?: number
}

export interface FindAreasOptions extends CallOptions {
  /** The most that are wanted. Default: 500, which is one page. */
  readonly limit?: number | undefined
}

/** Finds out who is responsible. Share one for all searches. */
export interface Router {
  /**
   * Areas whose name has all words of the search, or that have it as postal code, the first `limit` of them. `*` stands
   * for any characters: `Leip*`. Names that clerks write with a blank, such as `Halle (Saale)`, are fine.
   *
   * @returns An empty list when there is none.
   * @throws {FitConnectError} `search-invalid` before anything is sent (words of two characters at least, ten at most),
   *   and those of the service
   * @throws {RangeError} for a `limit` that is none
   */
  findAreas(search: string, options?: FindAreasOptions): Promise<Area[]>

  /**
   * Destinations for a service in an area. The signature of each was verified: by a key of the environment's portal, for
   * this destination, for the host of `submissionApi`, for this service and this area. What does not verify is left out
   * and reported to `onProblem`.
   *
   * @returns An empty list when nobody offers the service there.
   * @throws {FitConnectError} `search-invalid` before anything is sent; `route-not-verified` when there are routes but none
   *   of them verifies; those of the service and of the portal
   */
  findRoutes(query: RouteQuery, options?: CallOptions): Promise<Route[]>

  /** Version of the routing service. @throws {FitConnectError} those of the service */
  info(options?: CallOptions): Promise<RoutingInfo>
}

const defaultCache = { lifetimeMs: 5 * 60_000, maxEntries: 100 }

/**
 * Makes a router. No request leaves before the first call.
 *
 * @throws {FitConnectError} `environment-invalid`
 * @throws {RangeError} for limits of the cache that are none
 */
export function createRouter(options: RouterOptions): Router {
  const { clock = systemClock, logger = silentLogger } = options
  const { routingApi, selfServicePortal, submissionApi } = checkEnvironment(options.environment)
  const transport = options.transport ?? createHttpTransport({ clock, logger })
  const cache = cacheOf(options.cache)
  const findAreas = createAreaSearch({ routingApi, transport, clock, cache })
  const findRoutes = createRouteSearch({
    routingApi,
    issuer: selfServicePortal,
    submissionHost: new URL(submissionApi).host,
    transport,
    clock,
    cache,
    portalKeys: createPortalKeys({ selfServicePortal, transport, clock }),
    report: reporter(logger, options.onProblem),
  })
  return {
    findAreas: async (search, { limit, signal } = {}) => findAreas(search, limit, signal),
    findRoutes: async (query, { signal } = {}) => findRoutes(query, signal),
    info: async ({ signal } = {}) =>
      processReadInfo(await exchange(transport, buildReadInfo(routingApi), readingInfo, { signal })),
  }
}

function cacheOf(cache: RouterOptions['cache'] = {}): Required<RouterCacheOptions> | undefined {
  if (cache === false) return undefined
  const { lifetimeMs, maxEntries } = { ...defaultCache, ...cache }
  return {
    lifetimeMs: requireWholeNumber('cache.lifetimeMs', lifetimeMs),
    maxEntries: requireWholeNumber('cache.maxEntries', maxEntries),
  }
}

/** Never throws: reporting a forged route must not keep the honest ones away. */
function reporter(logger: Logger, onProblem: RouterOptions['onProblem']): (error: FitConnectError) => void {
  return (error) => {
    if (!onProblem) {
      logger.warn('Route left out', { error: error.code, ...error.facts })
      return
    }
    tellQuietly(
      () => onProblem(error),
      (thrown) => logger.error('onProblem itself failed', { error: kindOf(thrown) }),
    )
  }
}

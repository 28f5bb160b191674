import { FitConnectError } from '../errors.js'
import type { Route } from './route.js'
import { verifyRoute, type RouteContext } from './verify-route.js'

export interface VerifiedRoutes {
  /** In the order of the answer, each destination once. */
  readonly routes: readonly Route[]
  /** Why the others were left out; all `route-not-verified`. */
  readonly problems: readonly FitConnectError[]
}

/**
 * Separates the routes that verify from those that do not, so that a forged route beside an honest one neither is taken
 * nor keeps the honest one away.
 *
 * @throws what keeps every route from being verified, such as a portal that does not answer
 */
export async function verifyRoutes(entries: readonly unknown[], context: RouteContext): Promise<VerifiedRoutes> {
  const routes = new Map<string, Route>()
  const problems: FitConnectError[] = []
  for (const entry of entries) {
    try {
      const route = await verifyRoute(entry, context)
      if (!routes.has(route.destinationId)) routes.set(route.destinationId, route)
    } catch (error) {
      if (!(error instanceof FitConnectError) || error.code !== 'route-not-verified') throw error
      problems.push(error)
    }
  }
  return { routes: [...routes.values()], problems }
}

/**
 * Fails closed: routes of which none verifies are not the same as no route.
 *
 * @throws {FitConnectError} `route-not-verified`, with the facts of the first one
 */
export function requireOne({ routes, problems }: VerifiedRoutes): readonly Route[] {
  const [first, ...more] = problems
  if (routes.length > 0 || first === undefined) return routes
  if (more.length === 0) throw first
  throw new FitConnectError('route-not-verified', {
    message: `None of ${problems.length} routes could be verified. The first of them: ${first.message}`,
    facts: { ...first.facts, routes: problems.length },
    cause: first,
  })
}

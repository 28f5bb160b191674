import { Hono } from 'hono'
import type { Routing } from '../routing/routing.js'
import { responsibleFor } from '../routing/responsibility.js'
import { readAreaQuery, readRouteQuery } from '../routing/routing-query.js'
import { searchAreas } from '../routing/search-areas.js'
import type { ServiceContext } from '../service-context.js'

/** The Routing API 2.0.0: who is responsible, and for which area. It needs no token. */
export function routingRoutes({ store }: ServiceContext, routing: Routing): Hono {
  const routes = new Hono()
  routes.get('/routes', async ({ req }) => {
    const { leikaKey, area, page } = readRouteQuery(req.url, routing.areas)
    const found = area === undefined ? [] : responsibleFor(store.destinations(), leikaKey, area)
    const shown = await Promise.all(
      found.slice(page.offset, page.offset + page.limit).map((destination) => routing.route(destination)),
    )
    return Response.json({ count: shown.length, offset: page.offset, totalCount: found.length, routes: shown })
  })
  routes.get('/areas', ({ req }) => {
    const { expressions, page } = readAreaQuery(req.url)
    const found = searchAreas(routing.areas.all(), expressions)
    const areas = found.slice(page.offset, page.offset + page.limit).map(({ id, name, type }) => ({ id, name, type }))
    // The official description declares this content type for the 200 answer; a client must not insist on another.
    const headers = { 'content-type': 'application/problem+json' }
    return Response.json({ count: areas.length, offset: page.offset, totalCount: found.length, areas }, { headers })
  })
  routes.get('/info', () => Response.json({ version: { major: 2, minor: 0, patch: 0 } }))
  return routes
}

/** The portal's public keys, which routes are verified with. */
export function portalRoutes(routing: Routing): Hono {
  const routes = new Hono()
  routes.get('/.well-known/jwks.json', async () => Response.json({ keys: [(await routing.portalKey()).publicKey] }))
  return routes
}

import { Hono } from 'hono'
import { problemResponse, Refusal } from './refusal.js'
import { destinationAdminRoutes } from './routes/destination-admin.js'
import { destinationApiRoutes, submissionApiDestinationRoutes } from './routes/destinations.js'
import { eventRoutes } from './routes/events.js'
import { receivingRoutes } from './routes/receiving.js'
import { replyRoutes } from './routes/replies.js'
import { portalRoutes, routingRoutes } from './routes/routing.js'
import { sendingRoutes } from './routes/sending.js'
import { tokenRoutes } from './routes/token.js'
import type { Routing } from './routing/routing.js'
import type { ServiceContext } from './service-context.js'

/** All endpoints. @param root Path of `/fit-connect` under the base address. */
export function createApp(context: ServiceContext, routing: Routing, root: string): Hono {
  const { publicKey } = context.store.signingKey
  const app = new Hono()
  app.notFound(() =>
    problemResponse(
      new Refusal('path-unknown', 'The sandbox offers no such endpoint; check method, path and base address.'),
    ),
  )
  app.onError((error) => {
    if (error instanceof Refusal) return problemResponse(error)
    throw error
  })
  const api = app.basePath(root)
  api.route('/auth', tokenRoutes(context))
  api.get('/submission-api/.well-known/jwks.json', () => Response.json({ keys: [publicKey] }))
  api.route('/submission-api/v2', submissionApiDestinationRoutes(context))
  api.route('/submission-api/v2', sendingRoutes(context))
  api.route('/submission-api/v2', receivingRoutes(context))
  api.route('/submission-api/v2', eventRoutes(context))
  api.route('/submission-api/v2', replyRoutes(context))
  api.route('/destination-api/v1', destinationAdminRoutes(context))
  api.route('/destination-api/v2', destinationApiRoutes(context))
  api.route('/routing-api/v2', routingRoutes(context, routing))
  api.route('/routing-api/v1', routingRoutes(context, routing))
  api.route('/portal', portalRoutes(routing))
  return app
}

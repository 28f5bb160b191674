import { Hono } from 'hono'
import { problemResponse, Refusal } from './refusal.js'
import { destinationApiRoutes, submissionApiDestinationRoutes } from './routes/destinations.js'
import { eventRoutes } from './routes/events.js'
import { receivingRoutes } from './routes/receiving.js'
import { sendingRoutes } from './routes/sending.js'
import { tokenRoutes } from './routes/token.js'
import type { ServiceContext } from './service-context.js'

/** All endpoints below `/fit-connect`. */
export function createApp(context: ServiceContext): Hono {
  const { publicKey } = context.store.signingKey
  const app = new Hono()
  app.route('/auth', tokenRoutes(context))
  app.get('/submission-api/.well-known/jwks.json', () => Response.json({ keys: [publicKey] }))
  app.route('/submission-api/v2', submissionApiDestinationRoutes(context))
  app.route('/submission-api/v2', sendingRoutes(context))
  app.route('/submission-api/v2', receivingRoutes(context))
  app.route('/submission-api/v2', eventRoutes(context))
  app.route('/destination-api/v2', destinationApiRoutes(context))
  app.notFound(() =>
    problemResponse(
      new Refusal('path-unknown', 'The sandbox offers no such endpoint; check method, path and base address.'),
    ),
  )
  app.onError((error) => {
    if (error instanceof Refusal) return problemResponse(error)
    throw error
  })
  return app
}

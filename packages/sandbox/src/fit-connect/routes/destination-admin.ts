import { Hono } from 'hono'
import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { authorise } from '../authorisation.js'
import { newDestination, patched, withKey } from '../destination-api/change-destination.js'
import { destinationCreationSchema } from '../destination-api/destination-input.js'
import { scopes } from '../protocol.js'
import { Refusal } from '../refusal.js'
import { readJson, readPage } from '../request-body.js'
import type { ServiceContext } from '../service-context.js'
import type { DestinationRecord } from '../state.js'

const anything = lazily(() => z.unknown())
const patchTypes = ['application/merge-patch+json', 'application/json']

/** What a subscriber does with its own destinations. @see the `destination administration` rows of the README */
export function destinationAdminRoutes(context: ServiceContext): Hono {
  const { store } = context
  const routes = new Hono()
  const own = async (request: Request, destinationId: string): Promise<DestinationRecord> => {
    const { client } = await authorise(context, request, scopes.manage)
    const destination = store.destination(destinationId)
    if (destination === undefined || destination.status === 'deleted')
      throw new Refusal('destination-not-found', 'No destination has this id.')
    if (destination.subscriberClientId !== client.clientId)
      throw new Refusal('not-the-subscriber', 'The destination belongs to another client.')
    return destination
  }
  routes.post('/destinations', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.manage)
    const creation = await readJson(req.raw, destinationCreationSchema())
    const destination = newDestination(creation, client, store.ids.uuid())
    store.saveDestination(destination)
    return Response.json(readable(destination), { status: 201 })
  })
  routes.get('/destinations', async ({ req }) => {
    const { client } = await authorise(context, req.raw, scopes.manage)
    const { offset, limit } = readPage(req.url)
    const all = store
      .destinations()
      .filter(({ subscriberClientId, status }) => subscriberClientId === client.clientId && status !== 'deleted')
    const destinations = all.slice(offset, offset + limit).map(readable)
    return Response.json({ offset, count: destinations.length, totalCount: all.length, destinations })
  })
  routes.get('/destinations/:destinationId', async ({ req }) =>
    Response.json(readable(await own(req.raw, req.param('destinationId')))),
  )
  routes.patch('/destinations/:destinationId', async ({ req }) => {
    const { destinationId } = await own(req.raw, req.param('destinationId'))
    const patch = await readJson(req.raw, anything(), patchTypes)
    // Read again: the body may have taken its time.
    const after = patched(await own(req.raw, destinationId), patch)
    store.saveDestination(after)
    return Response.json(readable(after))
  })
  routes.delete('/destinations/:destinationId', async ({ req }) => {
    const destination = await own(req.raw, req.param('destinationId'))
    store.saveDestination({ ...destination, status: 'deleted', callback: undefined })
    return new Response(null, { status: 204 })
  })
  routes.post('/destinations/:destinationId/keys', async ({ req }) => {
    const { destinationId } = await own(req.raw, req.param('destinationId'))
    const jwk = await readJson(req.raw, anything())
    const { destination, key } = withKey(await own(req.raw, destinationId), jwk)
    store.saveDestination(destination)
    return Response.json(key, { status: 201 })
  })
  return routes
}

/** Everything that was set but the secret of the callback. */
function readable(destination: DestinationRecord): Record<string, unknown> {
  const { destinationId, name, status, contactInformation, services, encryptionKid, metadataVersions, callback } =
    destination
  return {
    destinationId,
    name,
    status,
    contactInformation,
    services,
    encryptionKid,
    metadataVersions,
    ...(callback && { callback: { url: callback.url } }),
  }
}

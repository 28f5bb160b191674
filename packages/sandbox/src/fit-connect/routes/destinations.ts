import { Hono } from 'hono'
import { publicKeyOf } from '../destination-record.js'
import type { RsaJwk } from '../keys/jwk.js'
import { Refusal } from '../refusal.js'
import type { ServiceContext } from '../service-context.js'
import type { DestinationRecord } from '../state.js'

/** Reading destinations from the submission API: public, and without a list of keys. */
export function submissionApiDestinationRoutes(context: ServiceContext): Hono {
  const routes = new Hono()
  routes.get('/destinations/:destinationId', ({ req }) =>
    Response.json(readable(find(context, req.param('destinationId')))),
  )
  routes.get('/destinations/:destinationId/keys/:kid', ({ req }) =>
    Response.json(publicKey(find(context, req.param('destinationId')), req.param('kid'))),
  )
  return routes
}

/** The destination API also lists the public keys. */
export function destinationApiRoutes(context: ServiceContext): Hono {
  const routes = submissionApiDestinationRoutes(context)
  routes.get('/destinations/:destinationId/keys', ({ req }) =>
    Response.json({ keys: find(context, req.param('destinationId')).publicKeys }),
  )
  return routes
}

function find(context: ServiceContext, destinationId: string): DestinationRecord {
  const destination = context.store.destination(destinationId)
  if (destination === undefined) throw new Refusal('destination-not-found', 'No destination has this id.')
  return destination
}

function readable(destination: DestinationRecord): Record<string, unknown> {
  const { destinationId, name, status, encryptionKid, metadataVersions, services, contactInformation } = destination
  return {
    destinationId,
    name,
    status,
    encryptionKid,
    metadataVersions,
    publicServices: services,
    contactInformation,
  }
}

function publicKey(destination: DestinationRecord, kid: string): RsaJwk {
  const key = publicKeyOf(destination, kid)
  if (key === undefined) throw new Refusal('key-not-found', 'The destination has no public key with this kid.')
  return key
}

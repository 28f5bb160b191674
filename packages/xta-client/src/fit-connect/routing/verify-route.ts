import type { Route } from './route.js'
import { readRoute } from './read-route.js'
import { verifyDestinationSignature, type DestinationSignatureContext } from './verify-destination-signature.js'

/** Everything but the destination, which each route names itself. */
export type RouteContext = Omit<DestinationSignatureContext, 'destinationId'>

/**
 * Reads and verifies one entry of a routing answer.
 *
 * @throws {FitConnectError} `route-not-verified`; failures to read the portal's keys pass unchanged
 */
export async function verifyRoute(entry: unknown, context: RouteContext): Promise<Route> {
  const { destinationId, destinationSignature, description } = readRoute(entry)
  const signed = await verifyDestinationSignature(destinationSignature, { ...context, destinationId })
  return { ...description, destinationId, signed }
}

import type { Application } from '../../application.js'
import type { Destination } from '../destination.js'
import { FitConnectError } from '../errors.js'

/** What an application asks a destination for. */
export type OfferedContent = Pick<Application, 'service' | 'schemaUri' | 'mediaType'>

/**
 * Checks that the destination takes this service, in this region where one is given, with this schema.
 *
 * @param region `DE` and a prefix of the Amtlicher Regionalschlüssel; the area `DE14` covers `DE147130000000`.
 * @throws {FitConnectError} `service-not-offered`, `schema-not-offered`
 */
export function checkOffer(application: OfferedContent, destination: Destination, region?: string): void {
  const { identifier } = application.service
  const services = destination.services.filter((service) => service.identifier === identifier)
  if (services.length === 0)
    throw new FitConnectError('service-not-offered', {
      message: `The destination does not take the service ${identifier}. Ask the authority for the right destination, or name the service as the destination does.`,
      facts: {
        destinationId: destination.destinationId,
        service: identifier,
        offered: destination.services.map((service) => service.identifier),
      },
      isRetryable: false,
    })

  const inRegion = services.filter(
    // An area that names no country would be a prefix of everything.
    ({ regions }) => region === undefined || regions.some((area) => area.startsWith('DE') && region.startsWith(area)),
  )
  if (inRegion.length === 0)
    throw new FitConnectError('service-not-offered', {
      message: `The destination takes the service ${identifier}, but not for the region ${region ?? ''}. Find the destination that is responsible there.`,
      facts: {
        destinationId: destination.destinationId,
        service: identifier,
        region,
        offeredRegions: services.flatMap((service) => service.regions),
      },
      isRetryable: false,
    })

  const schemas = inRegion.flatMap((service) => service.submissionSchemas)
  const { schemaUri, mediaType } = application
  if (!schemas.some((schema) => schema.schemaUri === schemaUri && schema.mimeType === mediaType))
    throw new FitConnectError('schema-not-offered', {
      message: `The destination does not take data by the schema ${schemaUri} as ${mediaType}. Make the application with { accepts: destination.submissionSchemas }.`,
      facts: {
        destinationId: destination.destinationId,
        schemaUri,
        mediaType,
        offered: schemas.map((schema) => `${schema.schemaUri} (${schema.mimeType})`),
      },
      isRetryable: false,
    })
}

import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { kid } from '../crypto/kid.js'
import { getRequest } from '../exchange/get-request.js'
import { destinationLists as most, listUpTo } from '../exchange/list-up-to.js'
import { path } from '../exchange/path.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { DestinationDescription } from '../submission-api.js'
import type { SubmissionApi } from './api-address.js'
import type { WireDestination } from './wire-types.js'

export const readingDestination: ExchangeMeaning = {
  action: 'Reading the destination',
  notFound: 'destination-not-found',
  refused: 'destination-not-found',
}

const destinationSchema = lazily((): z.ZodType<WireDestination> =>
  z.object({
    destinationId: z.string(),
    name: z.string().exactOptional(),
    status: z.string(),
    encryptionKid: kid(),
    metadataVersions: listUpTo(most.metadataVersions, z.string()),
    publicServices: listUpTo(
      most.services,
      z.object({
        identifier: z.string(),
        submissionSchemas: listUpTo(most.schemas, z.object({ schemaUri: z.string(), mimeType: z.string() })),
        regions: listUpTo(most.regions, z.string()).exactOptional(),
      }),
    ),
  }),
)

/**
 * Reads a destination. Needs no token.
 *
 * @see FIT-Connect, "Zustellpunkt-Informationen ermitteln"
 */
export function buildReadDestination(api: SubmissionApi, destinationId: string): HttpRequest {
  return getRequest(api.url(path`/v2/destinations/${destinationId}`))
}

/** @throws {FitConnectError} `destination-not-found`, `unexpected-response` */
export function processReadDestination(response: HttpResponse): DestinationDescription {
  const { publicServices, ...destination } = readAnswer(response, {
    expect: 200,
    schema: destinationSchema(),
    meaning: readingDestination,
  })
  return {
    ...destination,
    services: publicServices.map(({ regions = [], ...service }) => ({ ...service, regions })),
  }
}

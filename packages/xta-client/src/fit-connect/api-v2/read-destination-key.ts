import type { JsonWebKey } from 'node:crypto'
import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { path } from '../exchange/path.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { SubmissionApi } from './api-address.js'

export const readingDestinationKey: ExchangeMeaning = { action: "Reading the destination's key" }

const keySchema = lazily((): z.ZodType<JsonWebKey> => z.looseObject({ kty: z.string() }))

/** Reads one public key of a destination, for encryption or for signatures. Needs no token. */
export function buildReadDestinationKey(api: SubmissionApi, destinationId: string, kid: string): HttpRequest {
  return getRequest(api.url(path`/v2/destinations/${destinationId}/keys/${kid}`))
}

/** The key as the service holds it, `undefined` where it holds none; its rules are checked by whoever uses it. */
export function processReadDestinationKey(response: HttpResponse): JsonWebKey | undefined {
  if (response.status === 404) return undefined
  return readAnswer(response, { expect: 200, schema: keySchema(), meaning: readingDestinationKey })
}

import type { JsonWebKey } from 'node:crypto'
import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { listUpTo, mostKeys } from '../exchange/list-up-to.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { SubmissionApi } from './api-address.js'

export const readingServiceKeys: ExchangeMeaning = { action: "Reading the service's signature keys" }

const keySetSchema = lazily((): z.ZodType<{ keys: JsonWebKey[] }> =>
  z.object({ keys: listUpTo(mostKeys, z.looseObject({ kty: z.string() })) }),
)

/** Reads the keys by which the delivery service signs events. Directly under the base, without a version segment. */
export function buildReadServiceKeys(api: SubmissionApi): HttpRequest {
  return getRequest(api.url('/.well-known/jwks.json'))
}

export function processReadServiceKeys(response: HttpResponse): readonly JsonWebKey[] {
  return readAnswer(response, { expect: 200, schema: keySetSchema(), meaning: readingServiceKeys }).keys
}

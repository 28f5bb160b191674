import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { listUpTo, mostKeys } from '../exchange/list-up-to.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning, Translation } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { routingRequest } from './routing-exchange.js'

const closed: Translation = {
  code: 'unexpected-response',
  happened: 'the portal does not hand out its public keys',
  next: 'Check the address selfServicePortal of the environment.',
}

export const readingPortalKeys: ExchangeMeaning = {
  action: "Reading the portal's signature keys",
  peer: 'the self-service portal',
  answers: { 401: closed, 403: closed, 404: closed },
}

const keySetSchema = lazily((): z.ZodType<{ keys: readonly unknown[] }> =>
  z.object({ keys: listUpTo(mostKeys, z.unknown()) }),
)

/** Reads the keys by which the self-service portal signs destinations. @see Routing API 2.0.0, `jwks` */
export function buildReadPortalKeys(selfServicePortal: string): HttpRequest {
  return routingRequest(`${selfServicePortal}/.well-known/jwks.json`)
}

/** Unchecked: whoever verifies with one of them checks it first. */
export function processReadPortalKeys(response: HttpResponse): readonly unknown[] {
  return readAnswer(response, { expect: 200, schema: keySetSchema(), meaning: readingPortalKeys }).keys
}

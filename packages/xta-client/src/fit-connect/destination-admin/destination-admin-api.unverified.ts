/**
 * The destination administration on the wire. Creating a destination and switching its status were seen in the code of
 * others; everything else is by analogy and UNVERIFIED, and so stands in this one file.
 */
import type { JsonWebKey } from 'node:crypto'
import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { jsonRequest } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { destinationLists as most, listUpTo } from '../exchange/list-up-to.js'
import { pageSize, type Page } from '../exchange/paging.js'
import { path } from '../exchange/path.js'
import { readAnswer, requireStatus } from '../exchange/read-answer.js'
import type { ExchangeMeaning, Translation } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { DestinationChange, ManagedDestination, NewDestination } from './managed-destination.js'

/** Seen to be granted to a subscriber. A client without a destination gets a token only when it asks for this. */
export const manageDestinationsScope = 'https://schema.fitko.de/fit-connect/oauth/scopes/manage-destinations'

/** Values of `status` that switch a destination. `active` was seen. */
export const destinationStatus: { readonly active: string; readonly inactive: string } = {
  active: 'active',
  inactive: 'inactive',
}

const mergePatch = { 'content-type': 'application/merge-patch+json' }
const refusal: Pick<ExchangeMeaning, 'notFound' | 'refused' | 'peer'> = {
  notFound: 'destination-not-found',
  refused: 'destination-refused',
  peer: 'the Destination API',
}
const notOwned: Translation = {
  code: 'not-permitted',
  happened: 'the client may not do this with the destination',
  next: 'Use a subscriber client with the right to manage destinations, and the one that owns this destination.',
}
const meaning = (action: string): ExchangeMeaning => ({ action, ...refusal, answers: { 403: notOwned } })

const destinationSchema = lazily((): z.ZodType<ManagedDestination> =>
  z.object({
    destinationId: z.guid(),
    name: z.string().exactOptional(),
    status: z.string(),
    encryptionKid: z.string().exactOptional(),
    metadataVersions: listUpTo(most.metadataVersions, z.string()).exactOptional(),
    services: listUpTo(
      most.services,
      z.object({
        identifier: z.string(),
        regions: listUpTo(most.regions, z.string()).default([]),
        submissionSchemas: listUpTo(most.schemas, z.object({ schemaUri: z.string(), mimeType: z.string() })),
      }),
    ).exactOptional(),
    contactInformation: z.record(z.string(), z.unknown()).exactOptional(),
    callback: z.object({ url: z.string() }).exactOptional(),
  }),
)

const pageSchema = lazily(() =>
  z.object({
    totalCount: z.int().nonnegative().exactOptional(),
    destinations: listUpTo(pageSize, destinationSchema()),
  }),
)

/** @see FIT-Connect, "Zustellpunkt anlegen". Not idempotent: a repeat makes a second destination. */
export function buildCreateDestination(base: string, { keys, ...description }: NewDestination): HttpRequest {
  return jsonRequest('POST', `${base}/v1/destinations`, {
    ...description,
    encryptionKid: keys.encryption['kid'],
    encryptionPublicKey: keys.encryption,
    signingPublicKey: keys.signature,
  })
}

export function processCreateDestination(response: HttpResponse): ManagedDestination {
  return readAnswer(response, { expect: 201, schema: destinationSchema(), meaning: creating })
}

export function buildListDestinations(base: string, offset: number): HttpRequest {
  return getRequest(`${base}/v1/destinations?offset=${offset}&limit=${pageSize}`)
}

export function processListDestinations(response: HttpResponse): Page<ManagedDestination> {
  const { destinations, totalCount } = readAnswer(response, { expect: 200, schema: pageSchema(), meaning: listing })
  return { items: destinations, totalCount }
}

export function buildReadOwnDestination(base: string, destinationId: string): HttpRequest {
  return getRequest(base + path`/v1/destinations/${destinationId}`)
}

export function processReadOwnDestination(response: HttpResponse): ManagedDestination {
  return readAnswer(response, { expect: 200, schema: destinationSchema(), meaning: reading })
}

export interface DestinationPatch extends DestinationChange {
  readonly status?: string
  readonly encryptionKid?: string
}

/** May be repeated: it says what the destination shall be, not how it differs. */
export function buildUpdateDestination(base: string, destinationId: string, patch: DestinationPatch): HttpRequest {
  const request = jsonRequest('PATCH', base + path`/v1/destinations/${destinationId}`, patch, mergePatch)
  return { ...request, isRepeatable: true }
}

export function processUpdateDestination(response: HttpResponse): ManagedDestination {
  return readAnswer(response, { expect: 200, schema: destinationSchema(), meaning: updating })
}

export function buildDeleteDestination(base: string, destinationId: string): HttpRequest {
  const headers = { accept: 'application/problem+json' }
  return { method: 'DELETE', url: base + path`/v1/destinations/${destinationId}`, headers }
}

export function processDeleteDestination(response: HttpResponse): void {
  requireStatus(response, [204, 200], deleting)
}

/** Adds a public key beside those that are there. A repeat is answered 409 and changes nothing. */
export function buildAddKey(base: string, destinationId: string, jwk: JsonWebKey): HttpRequest {
  const request = jsonRequest('POST', base + path`/v1/destinations/${destinationId}/keys`, jwk)
  return { ...request, isRepeatable: true }
}

/** A key that is there already is no failure: what counts is what can be read back. */
export function processAddKey(response: HttpResponse): void {
  requireStatus(response, [201, 200, 204, 409], addingKey)
}

export const creating: ExchangeMeaning = meaning('Creating the destination')
export const listing: ExchangeMeaning = meaning('Listing the destinations')
export const reading: ExchangeMeaning = meaning('Reading the destination')
export const updating: ExchangeMeaning = meaning('Changing the destination')
export const deleting: ExchangeMeaning = meaning('Deleting the destination')
export const addingKey: ExchangeMeaning = meaning('Adding the key')

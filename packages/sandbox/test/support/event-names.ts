import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { FitConnectService } from '../../src/fit-connect/index.js'
import { eventBase } from '../../src/fit-connect/protocol.js'
import { bearer, objectOf, tokenFor } from './plain-client.js'

const eventsClaim = z.record(z.string(), z.looseObject({ notifyType: z.string().optional() }))

/** The SETs of a case, as its sender reads them. */
export async function eventLogOf(service: FitConnectService, { caseId }: { caseId: string }): Promise<string[]> {
  const token = await tokenFor(service.fetch, service.config(), service.sender)
  const response = await service.fetch(`${service.urls.submissionApi}/v2/cases/${caseId}/events`, {
    headers: bearer(token),
  })
  return z.array(z.string()).parse((await objectOf(response))['eventLog'])
}

/** The events of a case in short, with the way of a notification. */
export async function eventNames(service: FitConnectService, delivered: { caseId: string }): Promise<string[]> {
  const sets = await eventLogOf(service, delivered)
  return sets.flatMap((set) =>
    Object.entries(eventsClaim.parse(decodeJwt(set)['events'])).map(([uri, { notifyType }]) =>
      [uri.slice(eventBase.length), ...(notifyType === undefined ? [] : [notifyType])].join(' '),
    ),
  )
}

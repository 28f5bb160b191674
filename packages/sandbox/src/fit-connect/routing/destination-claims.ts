import { derivedUuid } from '../ids.js'
import type { DestinationRecord } from '../state.js'

/** What the portal signs about a destination. @see FIT-Connect Routing API 2.0.0, `destinationSignature` */
export interface DestinationClaims {
  readonly iss: string
  /** Host, and port if there is one, that submissions for the destination go to. */
  readonly submissionHost: string
  readonly destinationId: string
  readonly services: readonly { readonly gebietIDs: readonly string[]; readonly leistungIDs: readonly string[] }[]
  readonly jti: string
  /** Unix seconds. */
  readonly iat: number
  readonly [name: string]: unknown
}

const areaUrn = 'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:'
const states = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, '0'))

export function destinationClaims(
  { destinationId, services }: DestinationRecord,
  portal: { readonly issuer: string; readonly submissionApi: string; readonly seed: string; readonly now: number },
): DestinationClaims {
  return {
    iss: portal.issuer,
    submissionHost: new URL(portal.submissionApi).host,
    destinationId,
    services: services.map(({ identifier, regions }) => ({
      gebietIDs: regions.flatMap(areaUrns),
      leistungIDs: [identifier],
    })),
    jti: derivedUuid(portal.seed, 'destination signature', destinationId, JSON.stringify(services)),
    iat: Math.floor(portal.now / 1000),
  }
}

// An area URN without digits has not been seen, so the whole country is named by its 16 states.
function areaUrns(region: string): readonly string[] {
  const digits = region.slice('DE'.length)
  return digits === '' ? states.map((state) => areaUrn + state) : [areaUrn + digits]
}

import type { DestinationClaims } from './destination-claims.js'

/**
 * - `other-key`: signed by a key that is not the portal's, under the kid of the portal's key
 * - `unknown-kid`: the kid of a key that the portal does not publish
 * - `other-algorithm`: `PS256` instead of `PS512`
 * - `other-issuer`, `other-host`, `other-destination`, `other-service`, `other-region`: rightly signed, for something else
 */
export const routeForgeries = [
  'other-key',
  'unknown-kid',
  'other-algorithm',
  'other-issuer',
  'other-host',
  'other-destination',
  'other-service',
  'other-region',
] as const
export type RouteForgery = (typeof routeForgeries)[number]

/** How routes are falsified, so that a client can show that it notices. */
export interface RouteTampering {
  /** Default: the routes of every destination. */
  readonly destinationId?: string
  /** What is wrong with the signature. Default: nothing. */
  readonly forge?: readonly RouteForgery[]
  /** Replaces members of the route beside the signature, for example by hostile HTML. */
  readonly fields?: Readonly<Record<string, unknown>>
}

const falseClaims: Partial<Record<RouteForgery, Partial<DestinationClaims>>> = {
  'other-issuer': { iss: 'https://portal.stranger.example' },
  'other-host': { submissionHost: 'submission-api.stranger.example' },
  'other-destination': { destinationId: '00000000-0000-4000-8000-000000000000' },
}

export function forgedClaims(claims: DestinationClaims, forge: readonly RouteForgery[]): DestinationClaims {
  const services = claims.services.map(({ gebietIDs, leistungIDs }) => ({
    gebietIDs: forge.includes('other-region') ? gebietIDs.map(elsewhere) : gebietIDs,
    leistungIDs: forge.includes('other-service') ? ['urn:de:fim:leika:leistung:99000000000000'] : leistungIDs,
  }))
  return forge.reduce<DestinationClaims>((all, kind) => ({ ...all, ...falseClaims[kind] }), { ...claims, services })
}

// 99 is no state, so nobody's area lies in it.
function elsewhere(areaUrn: string): string {
  return areaUrn.replace(/\d+$/, '99')
}

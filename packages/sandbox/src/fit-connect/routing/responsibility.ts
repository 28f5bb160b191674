import type { DestinationRecord, ServiceOffer } from '../state.js'

/** An area as a request names it: one of the two official keys. */
export type AreaKey = { readonly ars: string } | { readonly ags: string }

const leistungUrn = 'urn:de:fim:leika:leistung:'

/** Active destinations that offer the service for the area, in the order in which they were added. */
export function responsibleFor(
  destinations: readonly DestinationRecord[],
  leikaKey: string,
  area: AreaKey,
): readonly DestinationRecord[] {
  return destinations.filter(
    ({ status, services }) =>
      status === 'active' &&
      services.some((offer) => offer.identifier === leistungUrn + leikaKey && coversArea(offer, area)),
  )
}

function coversArea({ regions }: ServiceOffer, area: AreaKey): boolean {
  return regions.some((region) => liesIn(area, region.slice('DE'.length)))
}

function liesIn(area: AreaKey, offered: string): boolean {
  if ('ars' in area) return area.ars.startsWith(offered)
  const municipality = area.ags.slice(5)
  const isSameMunicipality = offered.length === 12 && offered.slice(9) === municipality
  // An AGS leaves out the four digits of the association, so a region that names one cannot be compared with it.
  return area.ags.startsWith(offered.slice(0, 5)) && (offered.length <= 5 || isSameMunicipality)
}

/** The area that an answer is held against. */
export type RequestedArea = { readonly ars: string } | { readonly ags: string } | 'dangerously-any'

/** `undecided`: the key that is known does not say whether the area lies inside. */
export type RegionVerdict = 'inside' | 'outside' | 'undecided'

const areaUrn = /^urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/

/**
 * The prefix of the Amtlicher Regionalschlüssel in a signed area; `undefined` for any other text. A URN without digits would
 * cover every area; it was never seen, so it covers none.
 */
export function arsPrefixOf(signedArea: string): string | undefined {
  return areaUrn.exec(signedArea)?.[1]
}

/**
 * Whether the area lies inside one of the signed ones: by prefix, as 14 covers 14713 and that covers 147130000000. An
 * area that is larger than the signed one lies outside.
 */
export function verdictOf(area: RequestedArea, prefixes: readonly string[]): RegionVerdict {
  if (area === 'dangerously-any') return 'inside'
  const verdicts = prefixes.map((prefix) => ('ars' in area ? byArs(area.ars, prefix) : byAgs(area.ags, prefix)))
  if (verdicts.includes('inside')) return 'inside'
  return verdicts.includes('undecided') ? 'undecided' : 'outside'
}

function byArs(ars: string, prefix: string): RegionVerdict {
  return ars.startsWith(prefix) ? 'inside' : 'outside'
}

/**
 * A Gemeindeschlüssel is the Regionalschlüssel without the four digits of the Gemeindeverband: the first five digits
 * (Land, Regierungsbezirk, Kreis) are the same, the last three (Gemeinde) close both.
 */
function byAgs(ags: string, prefix: string): RegionVerdict {
  if (prefix.length <= 5) return byArs(ags, prefix)
  if (ags.length < 8 || ags.slice(0, 5) !== prefix.slice(0, 5)) return 'outside'
  if (prefix.length === 9) return 'undecided'
  return ags.slice(5) === prefix.slice(9) ? 'inside' : 'outside'
}

import { walkPlaces, type FimPlace } from '../place.js'

/** Nothing, or more than one place: nobody may guess which is meant. */
export type Unclear = 'absent' | 'ambiguous'

/**
 * The place that an identifier of a rule means. Ids repeat within a schema, so the search begins at the owner of the rule:
 * its children, then everything below it, then the same around it. The nearest surroundings in which the id occurs decide;
 * when it occurs there twice, nothing does. `self.` never leaves the owner.
 *
 * @param identifier such as `F60000000243`, `self.G60000000086.F60000000243`
 */
export function findElement(identifier: string, owner: FimPlace): FimPlace | Unclear {
  const isRelative = identifier.startsWith('self.')
  const ids = (isRelative ? identifier.slice('self.'.length) : identifier).split('.')
  const home = owner.element.kind === 'field' && owner.parent !== undefined ? owner.parent : owner
  if (ids.length === 1 && hasId(owner, ids[0] ?? '')) return owner
  for (let around: FimPlace | undefined = home; around !== undefined; around = isRelative ? undefined : around.parent) {
    const near = around.children.filter((place) => ids.length === 1 && hasId(place, ids[0] ?? ''))
    const found =
      near.length > 0 ? near : [...walkPlaces(around)].filter((place) => place !== around && endsWith(place, ids))
    if (found.length === 1) return found[0] ?? 'absent'
    if (found.length > 1) return 'ambiguous'
  }
  return 'absent'
}

function endsWith(place: FimPlace, ids: readonly string[]): boolean {
  let at: FimPlace | undefined = place
  for (const id of [...ids].reverse()) {
    if (at === undefined || !hasId(at, id)) return false
    at = at.parent
  }
  return true
}

/** Sentences of rules still use ids of XDatenfelder 2, which lack the three digits after the number range (QS 1041). */
function hasId({ element: { id } }: FimPlace, wanted: string): boolean {
  return id === wanted || (wanted.length === 9 && id === `${wanted.slice(0, 3)}000${wanted.slice(3)}`)
}

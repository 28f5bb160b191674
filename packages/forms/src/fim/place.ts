import type { FimField, FimGroup, FimRule, FimSchema, FimStructure } from './model.js'

/** One place of a schema. The same group stands at several, so a place and not an id says which is meant. */
export interface FimPlace {
  readonly element: FimSchema | FimGroup | FimField
  /** Absent at the root. */
  readonly structure: FimStructure | undefined
  readonly parent: FimPlace | undefined
  readonly children: readonly FimPlace[]
  /** Ids from below the root down to here, such as `G60000000086/F60000000243`. */
  readonly path: string
  /** Position in question order; the root has 0. */
  readonly index: number
}

interface GrowingPlace extends FimPlace {
  readonly children: GrowingPlace[]
}

/** The schema as a tree in which the parent is known everywhere. */
export function placesOf(root: FimSchema | FimGroup): FimPlace {
  return placeOf(root, undefined, undefined, { next: 0 })
}

function placeOf(
  element: FimPlace['element'],
  structure: FimStructure | undefined,
  parent: GrowingPlace | undefined,
  count: { next: number },
): GrowingPlace {
  const path = parent === undefined ? '' : parent.path === '' ? element.id : `${parent.path}/${element.id}`
  const place: GrowingPlace = { element, structure, parent, children: [], path, index: count.next++ }
  if (element.kind !== 'field') {
    for (const child of element.struktur) place.children.push(placeOf(child.element, child, place, count))
  }
  return place
}

/** This place and everything below it, in question order. */
export function* walkPlaces(place: FimPlace): Generator<FimPlace> {
  yield place
  for (const child of place.children) yield* walkPlaces(child)
}

/** The place and everything around it, innermost first. */
export function* outward(place: FimPlace): Generator<FimPlace> {
  for (let at: FimPlace | undefined = place; at !== undefined; at = at.parent) yield at
}

/** All rules of a schema with the place that owns them. */
export function* rulesOf(root: FimPlace): Generator<{ readonly rule: FimRule; readonly owner: FimPlace }> {
  for (const owner of walkPlaces(root)) for (const rule of owner.element.regeln) yield { rule, owner }
}

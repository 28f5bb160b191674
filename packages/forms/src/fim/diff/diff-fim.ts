import { cardinalityOf, type FimField, type FimGroup, type FimSchema, type XdfDocument } from '../model.js'
import { placesOf, walkPlaces, type FimPlace } from '../place.js'
import { Changes, type Change } from './change.js'

/**
 * What changed between two versions of a schema or group, seen from data that fit the first. Elements are compared place by
 * place, whatever their version; another version of a code list is breaking, because nobody here knows its entries.
 */
export function diffFimSchemas(
  before: XdfDocument | FimSchema | FimGroup,
  after: XdfDocument | FimSchema | FimGroup,
): readonly Change[] {
  const changes = new Changes()
  const [old, next] = [placesByPath(before), placesByPath(after)]
  for (const [path, place] of old) {
    const other = next.get(path)
    if (other !== undefined) compare(place, other, path, changes)
    else if (!isInside(place, next)) changes.add('breaking', 'removed', path, `${place.element.name} is gone.`)
  }
  for (const [path, place] of next) {
    if (old.has(path) || isInside(place, old)) continue
    const min = cardinalityOf(place.structure?.anzahl ?? '')?.min ?? 0
    if (min === 0) changes.add('compatible', 'added', path, `${place.element.name} was added, and may be absent.`)
    else changes.add('breaking', 'added', path, `${place.element.name} was added, and must be there.`)
  }
  return changes.list
}

type Places = ReadonlyMap<string, FimPlace>

/** A place that stands twice under the same parent gets a number. */
function placesByPath(source: XdfDocument | FimSchema | FimGroup): Places {
  const places = new Map<string, FimPlace>()
  for (const place of walkPlaces(placesOf('root' in source ? source.root : source))) {
    let path = place.path
    for (let n = 2; places.has(path); n++) path = `${place.path}#${n}`
    places.set(path, place)
  }
  return places
}

function isInside({ parent }: FimPlace, other: Places): boolean {
  return parent !== undefined && !other.has(parent.path)
}

function compare(
  { element: old, structure: from }: FimPlace,
  { element: next, structure: to }: FimPlace,
  path: string,
  changes: Changes,
): void {
  if (old.id !== next.id) changes.add('breaking', 'identifier-changed', path, `the id was ${old.id} and is ${next.id}.`)
  if (old.version !== next.version)
    changes.add(
      'compatible',
      'version-changed',
      path,
      `the version was ${old.version ?? 'none'} and is ${next.version ?? 'none'}.`,
    )
  for (const name of ['name', 'beschreibung', 'definition', 'bezug'] as const)
    changes.text(path, name, old[name], next[name])
  compareMultiplicity(from?.anzahl, to?.anzahl, path, changes)
  const sentences = (element: FimPlace['element']) => element.regeln.map(({ freitextRegel }) => freitextRegel ?? '')
  changes.rules(path, sentences(old), sentences(next))
  if (old.kind === 'schema' || next.kind === 'schema') return
  for (const name of ['bezeichnungEingabe', 'bezeichnungAusgabe', 'hilfetextEingabe', 'hilfetextAusgabe'] as const)
    changes.text(path, name, old[name], next[name])
  if (old.kind === 'field' && next.kind === 'field') compareFields(old, next, path, changes)
  if (old.kind === 'group' && next.kind === 'group' && old.art !== next.art)
    changes.add(
      'breaking',
      'kind-changed',
      path,
      next.art === 'X' ? 'it became a choice.' : 'it is no longer a choice.',
    )
}

function compareMultiplicity(
  before: string | undefined,
  after: string | undefined,
  path: string,
  changes: Changes,
): void {
  if (before === after) return
  const [old, next] = [cardinalityOf(before ?? ''), cardinalityOf(after ?? '')]
  const said = `the multiplicity was ${before ?? 'none'} and is ${after ?? 'none'}.`
  if (old === undefined || next === undefined) changes.add('breaking', 'limit-narrowed', path, said)
  else if (old.max === 1 && next.max !== 1) changes.add('breaking', 'became-list', path, said)
  else if (old.max !== 1 && next.max === 1) changes.add('breaking', 'became-single', path, said)
  else {
    changes.limit(path, 'the minimum', 'min', old.min, next.min)
    changes.limit(path, 'the maximum', 'max', old.max ?? undefined, next.max ?? undefined)
  }
}

function compareFields(old: FimField, next: FimField, path: string, changes: Changes): void {
  if (old.feldart !== next.feldart)
    changes.add('breaking', 'kind-changed', path, `feldart was ${old.feldart} and is ${next.feldart}.`)
  if (old.datentyp !== next.datentyp)
    changes.add('breaking', 'kind-changed', path, `datentyp was ${old.datentyp} and is ${next.datentyp}.`)
  for (const [name, direction] of limits) {
    const [from, to] = [old.praezisierung[name], next.praezisierung[name]]
    changes.limit(path, name, direction, comparable(from), comparable(to))
  }
  changes.check(path, 'pattern', old.praezisierung.pattern, next.praezisierung.pattern)
  changes.limit(path, 'maxSize', 'max', comparable(old.maxSize), comparable(next.maxSize))
  if (old.mediaType.length > 0 || next.mediaType.length > 0)
    changes.values(path, 'mediaType', old.mediaType, next.mediaType)
  const codes = ({ werte = [] }: FimField) => werte.map(({ code }) => code)
  changes.values(path, 'werte', codes(old), codes(next))
  for (const { code, name } of next.werte ?? []) {
    const before = old.werte?.find((value) => value.code === code)
    if (before !== undefined) changes.text(path, `the name of '${code}'`, before.name, name)
  }
  if (JSON.stringify(old.codeliste) !== JSON.stringify(next.codeliste))
    changes.add('breaking', 'list-changed', path, 'the code list, its version or its columns changed.')
}

const limits = [
  ['minLength', 'min'],
  ['maxLength', 'max'],
  ['minValue', 'min'],
  ['maxValue', 'max'],
] as const

/** Numbers compare as numbers, days as text. */
function comparable(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

import type { Gap } from '../gap.js'
import type { FimElement, FimGroup, FimSchema } from '../model.js'
import { placesOf, walkPlaces } from '../place.js'

/** Properties for editors of schemas; a form has no place for them, and an export back does not bring them again. */
const editorial = [
  'beschreibung',
  'definition',
  'bezeichnungAusgabe',
  'hilfetextAusgabe',
  'status',
  'statusGesetztAm',
  'statusGesetztDurch',
  'fachlicherErsteller',
  'versionshinweis',
  'gueltigAb',
  'gueltigBis',
  'freigabedatum',
  'veroeffentlichungsdatum',
  'letzteAenderung',
  'schemaelementart',
] as const

/** One gap that counts what was left out, because a line for each would hide the others. */
export function editorialGaps(root: FimSchema | FimGroup, relations: number): readonly Gap[] {
  const counts = new Map<string, number>()
  const count = (name: string, number: number): void => {
    if (number > 0) counts.set(name, (counts.get(name) ?? 0) + number)
  }
  for (const { element, structure } of walkPlaces(placesOf(root))) {
    const part: FimElement & Readonly<Partial<Record<(typeof editorial)[number], string | undefined>>> = element
    for (const name of editorial) count(name, part[name] === undefined ? 0 : 1)
    count('stichwort', element.stichwort.length)
    count('bezug of a place', structure?.bezug.length ?? 0)
    count(
      'link of a bezug',
      [...element.bezug, ...(structure?.bezug ?? [])].filter(({ link }) => link !== undefined).length,
    )
  }
  count('relation', relations)
  if (counts.size === 0) return []
  const said = [...counts].map(([name, number]) => `${name} ${number}`).join(', ')
  return [
    {
      code: 'editorial-left-out',
      path: '',
      line: 0,
      message: `A form has no place for editorial properties: ${said}.`,
    },
  ]
}

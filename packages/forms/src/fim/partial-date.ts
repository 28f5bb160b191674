import { dateOfBirthFields, dateOfBirthGroup } from '../model/date-of-birth.js'
import { idOfThree } from './export/identifiers.js'
import type { FimPlace } from './place.js'

const { tag, monat, jahr } = dateOfBirthFields

/** The fields of the group with their names, limits and multiplicities. */
export const partsOfDate = [
  { name: 'tag', label: 'Tag', ...tag, min: '1', max: '31', anzahl: '0:1' },
  { name: 'monat', label: 'Monat', ...monat, min: '1', max: '12', anzahl: '0:1' },
  { name: 'jahr', label: 'Jahr', ...jahr, min: '1850', max: '2080', anzahl: '1:1' },
] as const

/** The rules of that group. A date that may be known in part keeps both by itself: a day needs its month, and must exist. */
const ownRules = ['R60000000023', 'R60000000024']

/** Whether the place is that group just as the shared kit has it, so that nothing is lost when one question asks for it. */
export function isPartialDate({ element, children }: FimPlace): boolean {
  return (
    element.kind === 'group' &&
    idOfThree(element.id) === dateOfBirthGroup &&
    element.regeln.every(({ id, skript }) => ownRules.includes(idOfThree(id)) && skript === undefined) &&
    children.length === partsOfDate.length &&
    partsOfDate.every((part, n) => isPart(part, children[n]))
  )
}

function isPart(part: (typeof partsOfDate)[number], place: FimPlace | undefined): boolean {
  if (place?.element.kind !== 'field') return false
  const { id, version, feldart, datentyp, praezisierung, hilfetextEingabe, regeln } = place.element
  return (
    idOfThree(id) === part.fim &&
    version === part.fimVersion &&
    place.structure?.anzahl === part.anzahl &&
    feldart === 'input' &&
    datentyp === 'num_int' &&
    praezisierung.minValue === part.min &&
    praezisierung.maxValue === part.max &&
    hilfetextEingabe === undefined &&
    regeln.length === 0
  )
}

import { nameFields, personenname } from '../../bausteine/person.js'
import { today } from '../../conditions/builders.js'
import { date, integer } from '../../model/fields.js'

/** What both childcare forms ask: the child that is looked after, and for how many hours. */

const whose = { de: 'des Kindes', en: 'of the child' }

/** Children are looked after until the end of primary school; the oldest are about twelve. */
export function betreutesKind() {
  return {
    ...nameFields({ whose }),
    geburtsdatum: date({
      label: { de: 'Geburtsdatum', en: 'Date of birth' },
      phrase: { de: 'das Geburtsdatum des Kindes', en: 'the date of birth of the child' },
      min: today({ years: -14 }),
      max: today(),
    }),
  }
}

export function betreuungsstunden() {
  return integer({
    label: { de: 'Betreuungsstunden am Tag', en: 'Hours of care a day' },
    phrase: { de: 'die Betreuungsstunden', en: 'the hours of care' },
    hint: { de: 'In ganzen Stunden, gerundet.', en: 'In whole hours, rounded.' },
    min: 1,
    max: 12,
  })
}

/** The other person with custody; many children have only one. */
export function weitereSorgeperson() {
  return personenname({
    label: { de: 'Weitere sorgeberechtigte Person', en: 'Further person with custody' },
    whose: { de: 'der weiteren sorgeberechtigten Person', en: 'of the further person with custody' },
    optional: true,
  })
}

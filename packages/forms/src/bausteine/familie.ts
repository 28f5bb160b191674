import type { TeilDatum } from '../model/definition.js'
import type { Made } from '../model/field.js'
import { groupOf, type GroupOptions } from './block.js'
import { abweichenderGeburtsname, geburtsdatum, geburtsort } from './geburt.js'
import { nameFields, type Personenname } from './person.js'
import type { Whose } from './phrase.js'

/** A child for whom somebody applies. */
export interface Kind extends Personenname {
  geburtsdatum: TeilDatum
  geburtsort?: string
}

/** A parent of a child. */
export interface Elternteil extends Personenname {
  geburtsname?: string
  geburtsdatum?: TeilDatum
}

/** Child: names, date and place of birth. */
export function kind<const O extends GroupOptions & Whose>(options?: O): Made<Kind, O> {
  const { whose = { de: 'des Kindes', en: 'of the child' }, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Kind, O>({ label: { de: 'Kind', en: 'Child' } }, own, {
    ...nameFields({ whose }),
    geburtsdatum: geburtsdatum({ whose }),
    geburtsort: geburtsort({ whose, optional: true }),
  })
}

/** Parent: names; surname at birth and date of birth as far as known. */
export function elternteil<const O extends GroupOptions & Whose>(options?: O): Made<Elternteil, O> {
  const { whose = { de: 'des Elternteils', en: 'of the parent' }, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Elternteil, O>({ label: { de: 'Elternteil', en: 'Parent' } }, own, {
    ...nameFields({ whose }),
    geburtsname: abweichenderGeburtsname(whose),
    geburtsdatum: geburtsdatum({ whose, optional: true }),
  })
}

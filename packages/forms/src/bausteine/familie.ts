import type { ConditionData } from '../model/condition.js'
import type { TeilDatum } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
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
export function kind<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions & Whose, P, W, Q>,
): Made<Kind, P, W, Q> {
  const { whose = { de: 'des Kindes', en: 'of the child' }, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Kind, P, W, Q>({ label: { de: 'Kind', en: 'Child' } }, own, {
    ...nameFields({ whose }),
    geburtsdatum: geburtsdatum({ whose }),
    geburtsort: geburtsort({ whose, optional: true }),
  })
}

/** Parent: names; surname at birth and date of birth as far as known. */
export function elternteil<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions & Whose, P, W, Q>,
): Made<Elternteil, P, W, Q> {
  const { whose = { de: 'des Elternteils', en: 'of the parent' }, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Elternteil, P, W, Q>({ label: { de: 'Elternteil', en: 'Parent' } }, own, {
    ...nameFields({ whose }),
    geburtsname: abweichenderGeburtsname(whose),
    geburtsdatum: geburtsdatum({ whose, optional: true }),
  })
}

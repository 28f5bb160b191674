import type { ConditionData } from '../model/condition.js'
import type { TeilDatum } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
import { choice } from '../model/fields.js'
import { groupOf, repeatOf, type GroupOptions, type RepeatOptions } from './block.js'
import { abweichenderGeburtsname, geburtsdatum } from './geburt.js'
import { geburtsangabenFields, type Geburtsangaben } from './geburtsangaben.js'
import { nameFields, type Personenname } from './person.js'
import { phrase, type Whose } from './phrase.js'

/** What tells one person from another. */
export interface PersonKurz extends Personenname {
  geburtsdatum: TeilDatum
}

/** A person as registry offices look one up. */
export interface PersonMitGeburt extends Personenname, Geburtsangaben {
  geburtsname?: string
}

/** How somebody is related to the person who fills in the form. */
export type Verhaeltnis = 'ehe-oder-lebenspartner' | 'kind' | 'elternteil' | 'geschwister' | 'sonstige'

/** One person of a list, such as the members of a household. */
export interface PersonMitVerhaeltnis extends PersonKurz {
  verhaeltnis: Verhaeltnis
}

/** Names and date of birth: enough to tell a person from others. */
export function personKurz<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<GroupOptions & Whose, P, W, Q>,
): Made<PersonKurz, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<PersonKurz, P, W, Q>({ label: { de: 'Person', en: 'Person' } }, own, {
    ...nameFields({ whose }),
    geburtsdatum: geburtsdatum({ whose }),
  })
}

/** Names, surname at birth, and when and where the person was born. */
export function personMitGeburt<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<PersonMitGeburt, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<PersonMitGeburt, P, W, Q>({ label: { de: 'Person', en: 'Person' } }, own, {
    ...nameFields({ whose }),
    geburtsname: abweichenderGeburtsname(whose),
    ...geburtsangabenFields(whose),
  })
}

/** Several persons with their relation to whoever fills in the form; at most 10 unless `max` says otherwise. */
export function personenliste<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<RepeatOptions & Whose, P, W, Q>): Made<PersonMitVerhaeltnis[], P, W, Q> {
  const { whose, ...own }: RepeatOptions & Whose = options ?? {}
  return repeatOf<PersonMitVerhaeltnis, P, W, Q>(
    {
      label: { de: 'Weitere Personen', en: 'Further persons' },
      phrase: { de: 'die weiteren Personen', en: 'the further persons' },
      max: 10,
    },
    own,
    {
      ...nameFields({ whose }),
      geburtsdatum: geburtsdatum({ whose }),
      verhaeltnis: choice(
        {
          'ehe-oder-lebenspartner': {
            de: 'Ehe- oder Lebenspartnerin oder -partner',
            en: 'Spouse or partner',
          },
          kind: { de: 'Kind', en: 'Child' },
          elternteil: { de: 'Elternteil', en: 'Parent' },
          geschwister: { de: 'Geschwister', en: 'Brother or sister' },
          sonstige: { de: 'Anderes Verhältnis', en: 'Other relation' },
        },
        {
          label: { de: 'Verhältnis zu Ihnen', en: 'Relation to you' },
          phrase: phrase('das Verhältnis', 'the relation', whose),
        },
      ),
    },
  )
}

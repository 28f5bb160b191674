import type { ConditionData } from '../model/condition.js'
import type { TeilDatum } from '../model/definition.js'
import type { Given, Made } from '../model/field.js'
import type { Texts } from '../model/texts.js'
import { groupOf, type FieldsFor, type GroupOptions } from './block.js'
import { geburtsdatum, geburtsort } from './geburt.js'
import { phrase, type Whose } from './phrase.js'
import { staat } from './staat.js'

/** When and where somebody was born. */
export interface Geburtsangaben {
  geburtsdatum: TeilDatum
  geburtsort: string
  /** Key of the list `staat`; `000` is Germany. */
  geburtsstaat: string
}

/** Date, place and state of birth. */
export function geburtsangaben<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions & Whose, P, W, Q>): Made<Geburtsangaben, P, W, Q> {
  const { whose, ...own }: GroupOptions & Whose = options ?? {}
  return groupOf<Geburtsangaben, P, W, Q>({ label: { de: 'Geburt', en: 'Birth' } }, own, geburtsangabenFields(whose))
}

/** The questions of {@link geburtsangaben}, for blocks in which they stand beside others. */
export function geburtsangabenFields(whose?: Texts): FieldsFor<Geburtsangaben> {
  return {
    geburtsdatum: geburtsdatum({ whose }),
    geburtsort: geburtsort({ whose }),
    geburtsstaat: staat({
      label: { de: 'Geburtsstaat', en: 'State of birth' },
      phrase: phrase('den Geburtsstaat', 'the state of birth', whose),
      hint: {
        de: 'Der Staat, zu dem der Ort heute gehört.',
        en: 'The state to which the place belongs today.',
      },
      fim: 'F60000000235',
    }),
  }
}

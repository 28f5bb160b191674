import type { ConditionData } from '../model/condition.js'
import { staat as states, staatsangehoerigkeit as nationalities } from '../code-lists/lists.js'
import type { Given, Made } from '../model/field.js'
import { codeOf, repeatOf, type CodeOptions, type RepeatOptions } from './block.js'
import type { Whose } from './phrase.js'

/** One of the nationalities of a person. */
export interface Staatsangehoerigkeit {
  /** Key of the list `staatsangehoerigkeit`; `000` is German. */
  staatsangehoerigkeit: string
}

/** A state by its key in the Destatis list; `000` is Germany. */
export function staat<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<CodeOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return codeOf<P, W, Q>(
    { label: { de: 'Staat', en: 'State' }, phrase: { de: 'den Staat', en: 'the state' } },
    options,
    states,
  )
}

/** A state other than Germany (FIM field F60000000261). */
export function staatImAusland<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<CodeOptions, P, W, Q>): Made<string, P, W, Q> {
  const defaults = {
    label: { de: 'Staat', en: 'State' },
    phrase: { de: 'den Staat', en: 'the state' },
    fim: 'F60000000261',
  }
  return codeOf<P, W, Q>(defaults, options, { ...states, codes: states.codes.replace(/\b000 ?/u, '') })
}

/** One nationality (FIM field F60000000236). Who may have several is asked by {@link staatsangehoerigkeiten}. */
export function staatsangehoerigkeit<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<CodeOptions, P, W, Q>): Made<string, P, W, Q> {
  return codeOf<P, W, Q>(
    {
      label: { de: 'Staatsangehörigkeit', en: 'Nationality' },
      phrase: { de: 'die Staatsangehörigkeit', en: 'the nationality' },
      fim: 'F60000000236',
    },
    options,
    nationalities,
  )
}

/** All nationalities of a person, at most 5 unless `max` says otherwise. */
export function staatsangehoerigkeiten<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<RepeatOptions & Whose, P, W, Q>): Made<Staatsangehoerigkeit[], P, W, Q> {
  const { whose, ...own }: RepeatOptions & Whose = options ?? {}
  return repeatOf<Staatsangehoerigkeit, P, W, Q>(
    {
      label: { de: 'Staatsangehörigkeiten', en: 'Nationalities' },
      phrase: { de: 'die Staatsangehörigkeit', en: 'the nationality' },
      hint: { de: 'Nennen Sie alle.', en: 'Name all of them.' },
      max: 5,
    },
    own,
    { staatsangehoerigkeit: staatsangehoerigkeit({ whose }) },
  )
}

import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { groupOf, textOf, type GroupOptions, type TextOptions } from './block.js'
import { personenname, type Personenname } from './person.js'

/** An account and the person who owns it. */
export interface Bankverbindung {
  kontoinhaber: Personenname
  iban: string
}

/** IBAN with length of its country and check digits; kept in electronic form, masked in summaries. */
export function iban<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'IBAN', en: 'IBAN' },
      phrase: { de: 'die IBAN', en: 'the IBAN' },
      hint: {
        de: 'Sie steht auf Ihrer Bankkarte. Leerzeichen spielen keine Rolle.',
        en: 'It is printed on your bank card. Spaces do not matter.',
      },
      sensitive: true,
    },
    options,
    { minLength: 15, maxLength: 34, rule: 'iban' },
  )
}

/** Account holder in parts and IBAN. FIM has no such block in the schemas that were examined: own composition. */
export function bankverbindung<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<GroupOptions, P, W, Q>): Made<Bankverbindung, P, W, Q> {
  return groupOf<Bankverbindung, P, W, Q>({ label: { de: 'Bankverbindung', en: 'Bank account' } }, options, {
    kontoinhaber: personenname({
      label: { de: 'Kontoinhaberin oder Kontoinhaber', en: 'Account holder' },
      whose: { de: 'der Kontoinhaberin oder des Kontoinhabers', en: 'of the account holder' },
    }),
    iban: iban(),
  })
}

import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Telephone number of at most 23 characters (FIM field F60000000240). */
export function telefon<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Telefonnummer', en: 'Telephone number' },
      phrase: { de: 'die Telefonnummer', en: 'the telephone number' },
      hint: { de: 'Mit Vorwahl.', en: 'Including the area code.' },
      fim: 'F60000000240',
      autocomplete: 'tel',
    },
    options,
    { maxLength: 23, rule: 'phone' },
  )
}

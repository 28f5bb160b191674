import type { Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Telephone number of at most 23 characters (FIM field F60000000240). */
export function telefon<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
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

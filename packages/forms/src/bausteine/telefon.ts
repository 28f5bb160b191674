import type { Made, OptionsOf } from '../model/field.js'

/** Telephone number of at most 23 characters (FIM field F60000000240). */
export function telefon<const O extends OptionsOf<'text', 'rule' | 'maxLength'>>(options?: O): Made<string, O> {
  const definition = {
    label: { de: 'Telefonnummer', en: 'Telephone number' },
    hint: { de: 'Mit Vorwahl.', en: 'Including the area code.' },
    fim: 'F60000000240',
    autocomplete: 'tel',
    ...options,
    maxLength: 23,
    rule: 'phone',
    kind: 'text' as const,
  }
  return definition
}

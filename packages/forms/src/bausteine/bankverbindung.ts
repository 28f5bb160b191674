import type { Made, OptionsOf } from '../model/field.js'
import { personenname, type Personenname } from './person.js'

/** An account and the person who owns it. */
export interface Bankverbindung {
  kontoinhaber: Personenname
  iban: string
}

/** IBAN with length of its country and check digits; kept in electronic form, masked in summaries. */
export function iban<const O extends OptionsOf<'text', 'rule' | 'maxLength' | 'minLength'>>(
  options?: O,
): Made<string, O> {
  const definition = {
    label: { de: 'IBAN', en: 'IBAN' },
    hint: {
      de: 'Sie steht auf Ihrer Bankkarte. Leerzeichen spielen keine Rolle.',
      en: 'It is printed on your bank card. Spaces do not matter.',
    },
    sensitive: true,
    ...options,
    minLength: 15,
    maxLength: 34,
    rule: 'iban',
    kind: 'text' as const,
  }
  return definition
}

/** Account holder in parts and IBAN. FIM has no such block in the schemas that were examined: own composition. */
export function bankverbindung<const O extends OptionsOf<'group', 'fields' | 'rules'>>(
  options?: O,
): Made<Bankverbindung, O> {
  const defaults = { label: { de: 'Bankverbindung', en: 'Bank account' } }
  const fields = {
    kontoinhaber: personenname({ label: { de: 'Kontoinhaberin oder Kontoinhaber', en: 'Account holder' } }),
    iban: iban(),
  }
  const definition = { ...defaults, ...options, kind: 'group' as const, fields }
  return definition
}

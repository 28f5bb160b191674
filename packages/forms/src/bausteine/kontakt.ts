import type { ConditionData } from '../model/condition.js'
import { isEmpty, not, or } from '../conditions/builders.js'
import type { Given, Made } from '../model/field.js'
import { email } from '../model/fields.js'
import { groupOf, type GroupOptions } from './block.js'
import { telefon } from './telefon.js'

/** How the authority may ask back. */
export interface Kontakt {
  email?: string
  telefon?: string
}

export interface KontaktOptions extends GroupOptions {
  /** One of the two must be given. Default: false, because nobody needs a telephone to have a right. */
  readonly atLeastOne?: boolean
}

/** E-mail address and telephone number, both optional unless `atLeastOne` is set (after FIM group G60000000183). */
export function kontakt<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<KontaktOptions, P, W, Q>,
): Made<Kontakt, P, W, Q> {
  const { atLeastOne = false, ...own }: KontaktOptions = options ?? {}
  const fields = { email: email({ optional: true }), telefon: telefon({ optional: true }) }
  const defaults = {
    label: { de: 'Kontakt', en: 'Contact' },
    hint: { de: 'Für Rückfragen.', en: 'In case of questions.' },
    fim: 'G60000000183',
  }
  return groupOf<Kontakt, P, W, Q>(defaults, own, fields, atLeastOne ? [oneOfBoth] : undefined)
}

const oneOfBoth = {
  valid: or(not(isEmpty('self.email')), not(isEmpty('self.telefon'))),
  message: {
    de: 'Geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.',
    en: 'Enter an email address or a telephone number.',
  },
  at: 'self.email',
}

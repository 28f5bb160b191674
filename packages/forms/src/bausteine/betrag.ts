import type { Made, OptionsOf } from '../model/field.js'
import { said } from './block.js'
import type { Whose } from './phrase.js'

/** An amount of money, in euro cents; not negative unless `min` says so. */
export function betrag<const O extends OptionsOf<'cents'> & Whose>(options?: O): Made<number, O> {
  const defaults = {
    label: { de: 'Betrag', en: 'Amount' },
    phrase: { de: 'den Betrag', en: 'the amount' },
    hint: { de: 'In Euro und Cent, zum Beispiel 1.234,50.', en: 'In euros and cents, for example 1,234.50.' },
  }
  const definition = { ...said(defaults, options), kind: 'cents' as const }
  return definition
}

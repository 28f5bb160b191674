import type { ConditionData } from '../model/condition.js'
import type { Given, Made, OptionsOf } from '../model/field.js'
import { said } from './block.js'
import type { Whose } from './phrase.js'

/** An amount of money, in euro cents; not negative unless `min` says so. */
export function betrag<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<OptionsOf<'cents'> & Whose, P, W, Q>,
): Made<number, P, W, Q> {
  const defaults = {
    label: { de: 'Betrag', en: 'Amount' },
    phrase: { de: 'den Betrag', en: 'the amount' },
    hint: { de: 'In Euro und Cent, zum Beispiel 1.234,50.', en: 'In euros and cents, for example 1,234.50.' },
  }
  const definition = { ...said(defaults, options), kind: 'cents' as const }
  return definition
}

import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** Tax identification number of a person, 11 digits with a check digit. It follows a person for life: ask only if a law says so. */
export function steuerId<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Steuerliche Identifikationsnummer', en: 'Tax identification number' },
      phrase: { de: 'die steuerliche Identifikationsnummer', en: 'the tax identification number' },
      hint: {
        de: '11 Ziffern, im Einkommensteuerbescheid oder auf der Lohnsteuerbescheinigung.',
        en: '11 digits, in the income tax assessment or on the wage tax statement.',
      },
      sensitive: true,
    },
    options,
    { minLength: 11, maxLength: 11, rule: 'steuer-id' },
  )
}

/** Tax number of a person or company in the 13-digit form that all Länder share (FIM field F00000003359). */
export function steuernummer<
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(options?: Given<TextOptions, P, W, Q>): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Steuernummer', en: 'Tax number' },
      phrase: { de: 'die Steuernummer', en: 'the tax number' },
      hint: {
        de: '13 Ziffern, wie ELSTER sie schreibt. Auf Bescheiden stehen oft weniger.',
        en: '13 digits, as ELSTER writes it. Assessments often show fewer.',
      },
      fim: 'F00000003359',
      sensitive: true,
    },
    options,
    { minLength: 13, maxLength: 13, rule: 'steuernummer' },
  )
}

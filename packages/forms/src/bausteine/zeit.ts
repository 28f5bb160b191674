import type { ConditionData } from '../model/condition.js'
import type { Given, Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** A time of day, `HH:MM`. */
export function uhrzeit<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Uhrzeit', en: 'Time' },
      phrase: { de: 'die Uhrzeit', en: 'the time' },
      hint: { de: 'Zum Beispiel 14:30.', en: 'For example 14:30.' },
    },
    options,
    { maxLength: 5, rule: 'time' },
  )
}

/** A month of a year, `YYYY-MM`. */
export function monat<P extends boolean = false, W extends ConditionData = never, Q extends ConditionData = never>(
  options?: Given<TextOptions, P, W, Q>,
): Made<string, P, W, Q> {
  return textOf<P, W, Q>(
    {
      label: { de: 'Monat', en: 'Month' },
      phrase: { de: 'den Monat', en: 'the month' },
      hint: { de: 'Zum Beispiel 11/2026.', en: 'For example 11/2026.' },
    },
    options,
    { maxLength: 7, rule: 'month' },
  )
}

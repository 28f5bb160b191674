import type { Made } from '../model/field.js'
import { textOf, type TextOptions } from './block.js'

/** A time of day, `HH:MM`. */
export function uhrzeit<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
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
export function monat<const O extends TextOptions>(options?: O): Made<string, O> {
  return textOf<O>(
    {
      label: { de: 'Monat', en: 'Month' },
      phrase: { de: 'den Monat', en: 'the month' },
      hint: { de: 'Zum Beispiel 11/2026.', en: 'For example 11/2026.' },
    },
    options,
    { maxLength: 7, rule: 'month' },
  )
}

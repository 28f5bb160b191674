import { formatPartialDate } from '../../messages/format.js'
import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[1-9][0-9]{3}-(?:0[1-9]|1[0-2]))$'
const shape = new RegExp(pattern, 'u')
const typed = /^([0-9]{1,2}) ?[./] ?([0-9]{4})$/u

/** A month of a year, `2026-03`; people may write `3/2026`. */
export const month: ValueRule = {
  normalise: (text) => {
    const [, written, year] = typed.exec(text) ?? []
    return written === undefined || year === undefined ? text : `${year}-${written.padStart(2, '0')}`
  },
  check: (text) => (shape.test(text) ? undefined : 'month-invalid'),
  jsonSchema: { pattern, description: 'Month, YYYY-MM' },
  format: (text, language) =>
    shape.test(text)
      ? formatPartialDate({ jahr: Number(text.slice(0, 4)), monat: Number(text.slice(5)) }, language)
      : text,
  sample: (number) => `${2000 + (number % 25)}-${String(1 + (number % 12)).padStart(2, '0')}`,
}

import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])$'
const shape = new RegExp(pattern, 'u')
const typed = /^([0-9]{1,2})[:.]([0-9]{2})(?: ?Uhr)?$/u

/** Time of day in hours and minutes, `00:00` to `23:59`. */
export const time: ValueRule = {
  normalise: (text) => {
    const [, hours, minutes] = typed.exec(text) ?? []
    return hours === undefined || minutes === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`
  },
  check: (text) => (shape.test(text) ? undefined : 'time-invalid'),
  jsonSchema: { pattern, description: 'Time of day, HH:MM' },
  sample: (number) => `${String(number % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`,
}

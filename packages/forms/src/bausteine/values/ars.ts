import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:(?:0[1-9]|1[0-6])[0-9]{10})$'
const shape = new RegExp(pattern, 'u')

/** Regional key of a municipality: 12 digits, the first two of them one of the 16 Länder. Whether it exists is not checked. */
export const ars: ValueRule = {
  normalise: (text) => text.replace(/\s/gu, ''),
  check: (text) => (shape.test(text) ? undefined : 'ars-invalid'),
  jsonSchema: { pattern, description: 'Amtlicher Regionalschlüssel, 12 digits' },
  // Leipzig is a district of one municipality, 000.
  sample: (number) => `147130000${String(1 + (number % 999)).padStart(3, '0')}`,
}

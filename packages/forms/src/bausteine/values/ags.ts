import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:(?:0[1-9]|1[0-6])[0-9]{6})$'
const shape = new RegExp(pattern, 'u')

/** Key of a municipality: 8 digits, the first two of them one of the 16 Länder. Whether it exists is not checked. */
export const ags: ValueRule = {
  normalise: (text) => text.replace(/\s/gu, ''),
  check: (text) => (shape.test(text) ? undefined : 'ags-invalid'),
  jsonSchema: { pattern, description: 'Amtlicher Gemeindeschlüssel, 8 digits' },
  // Leipzig is a district of one municipality, 000.
  sample: (number) => `14713${String(1 + (number % 999)).padStart(3, '0')}`,
}

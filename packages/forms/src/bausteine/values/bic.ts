import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'

const pattern = '^(?:[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)$'
const shape = new RegExp(pattern, 'u')

/** Business identifier code: 8 or 11 characters (ISO 9362). Whether the bank exists is not checked. */
export const bic: ValueRule = {
  normalise: (text) => capitals(text.replace(/\s/gu, '')),
  check: (text) => (shape.test(text) ? undefined : 'bic-invalid'),
  jsonSchema: { pattern, description: 'BIC, ISO 9362' },
  sample: (number) => `TESTDE${String(number % 100).padStart(2, '0')}`,
}

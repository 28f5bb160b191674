import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'

const pattern = '^(?:[A-Z0-9]{7})$'
const shape = new RegExp(pattern, 'u')

/**
 * Number of an electronic confirmation of motor insurance (eVB): seven capital letters and digits. Illustrative: no
 * official description was at hand, and letters that are easily confused may be excluded.
 */
export const evbNummer: ValueRule = {
  normalise: (text) => capitals(text.replace(/[\s-]/gu, '')),
  check: (text) => (shape.test(text) ? undefined : 'evb-nummer-invalid'),
  jsonSchema: { pattern },
  sample: (number) => `T${String(number % 1_000_000).padStart(6, '0')}`,
}

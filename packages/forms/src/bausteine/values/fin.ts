import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'

const pattern = '^(?:[A-HJ-NPR-Z0-9]{17})$'
const shape = new RegExp(pattern, 'u')

/**
 * Identification number of a vehicle: 17 capital letters and digits without I, O and Q. Illustrative: the shape is what
 * public descriptions of ISO 3779 say; the standard itself was not at hand, and old vehicles have other numbers.
 */
export const fin: ValueRule = {
  normalise: (text) => capitals(text.replace(/[\s-]/gu, '')),
  check: (text) => (shape.test(text) ? undefined : 'fin-invalid'),
  jsonSchema: { pattern, description: 'Vehicle identification number, 17 characters' },
  sample: (number) => `XXXTEST0000${String(number % 1_000_000).padStart(6, '0')}`,
}

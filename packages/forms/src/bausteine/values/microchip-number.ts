import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[0-9]{15})$'
const shape = new RegExp(pattern, 'u')

/**
 * Number of an animal's transponder: 15 digits. Illustrative: the length is what public descriptions of ISO 11784 say;
 * the standard itself was not at hand, and older chips with other numbers exist.
 */
export const microchipNumber: ValueRule = {
  normalise: (text) => text.replace(/[\s.-]/gu, ''),
  check: (text) => (shape.test(text) ? undefined : 'microchip-number-invalid'),
  jsonSchema: { pattern, description: 'Transponder number, 15 digits' },
  sample: (number) => `999${String(number % 1_000_000).padStart(12, '0')}`,
}

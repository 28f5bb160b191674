import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[1-9][0-9]{3}0[0-9]{8})$'
const shape = new RegExp(pattern, 'u')

/**
 * Tax number in the form that is the same in all Länder: four digits of the tax office, `0`, eight digits (ELSTER; FIM
 * field F00000003359). Shape only: each Land computes its check digit in another way.
 */
export const steuernummer: ValueRule = {
  normalise: (text) => text.replace(/[\s./-]/gu, ''),
  check: (text) => (shape.test(text) ? undefined : 'steuernummer-invalid'),
  jsonSchema: { pattern, description: 'Tax number in the 13-digit form of ELSTER' },
  // No tax office has the number 9999.
  sample: (number) => `99990${String(number % 10_000_000).padStart(8, '0')}`,
}

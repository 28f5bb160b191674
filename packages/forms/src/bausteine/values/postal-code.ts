import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:(?:0[1-9]|[1-9][0-9])[0-9]{3})$'
const shape = new RegExp(pattern, 'u')

/** German postal code, 01000 to 99999 (FIM field F60000000246). Whether the place exists is not checked. */
export const postalCode: ValueRule = {
  check: (text) => (shape.test(text) ? undefined : 'postal-code-invalid'),
  jsonSchema: { pattern },
  // Germany assigns nothing below 01067, so that no sample hits a real place.
  sample: (number) => `010${String(number % 67).padStart(2, '0')}`,
}

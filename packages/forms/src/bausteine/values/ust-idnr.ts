import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'
import { checkDigitBy11And10 } from './iso-7064.js'

const pattern = '^(?:DE[1-9][0-9]{8})$'
const shape = new RegExp(pattern, 'u')

/**
 * German VAT identification number: `DE` and nine digits, the last of them a check digit (ISO 7064 MOD 11,10, as several
 * open-source implementations have it; no official description was at hand). Whether it was issued is not checked.
 */
export const ustIdnr: ValueRule = {
  normalise: (text) => capitals(text.replace(/[\s.-]/gu, '')),
  check: (text) => (isUstIdnr(text) ? undefined : 'ust-idnr-invalid'),
  jsonSchema: { pattern, description: 'German VAT identification number' },
  sample: (number) => ustIdnrOf(`99${String(number % 1_000_000).padStart(6, '0')}`),
}

function isUstIdnr(text: string): boolean {
  return shape.test(text) && ustIdnrOf(text.slice(2, 10)) === text
}

/** The number with the check digit that belongs to these eight digits. */
export function ustIdnrOf(digits: string): string {
  return `DE${digits}${checkDigitBy11And10(digits)}`
}

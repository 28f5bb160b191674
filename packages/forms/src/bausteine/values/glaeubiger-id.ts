import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'
import { isCheckedBy97, remainderBy97 } from './iso-7064.js'

const pattern = '^(?:DE[0-9]{2}[A-Z0-9]{3}[0-9]{11})$'
const shape = new RegExp(pattern, 'u')

/**
 * German creditor identifier of SEPA direct debits: `DE`, two check digits (ISO 7064 MOD 97-10), three characters that the
 * creditor chooses and that are not checked, eleven digits.
 */
export const glaeubigerId: ValueRule = {
  normalise: (text) => capitals(text.replace(/\s/gu, '')),
  check: (text) => (isGlaeubigerId(text) ? undefined : 'glaeubiger-id-invalid'),
  jsonSchema: { pattern, description: 'Creditor identifier (SEPA), Germany' },
  // Close to the published example DE98ZZZ09999999999, which belongs to nobody.
  sample: (number) => glaeubigerIdOf('ZZZ', `0999${String(number % 10_000_000).padStart(7, '0')}`),
}

function isGlaeubigerId(text: string): boolean {
  return shape.test(text) && isCheckedBy97(text.slice(0, 4) + text.slice(7))
}

/** The identifier with the check digits that belong to this national number. */
export function glaeubigerIdOf(businessCode: string, nationalNumber: string): string {
  const checkDigits = 98 - remainderBy97(`DE00${nationalNumber}`)
  return `DE${String(checkDigits).padStart(2, '0')}${businessCode}${nationalNumber}`
}

import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'
import { masked } from './masked.js'

const pattern = '^(?:[0-9]{8}[A-Z][0-9]{3})$'
const shape = new RegExp(pattern, 'u')
const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]

/**
 * Insurance number of the statutory pension insurance: area, date of birth, first letter of the name at birth, serial
 * number, check digit (§ 2 VKVV). The date is not compared with the calendar, because numbers without a proven date exist.
 */
export const rentenversicherungsnummer: ValueRule = {
  normalise: (text) => capitals(text.replace(/[\s./-]/gu, '')),
  check: (text) => (isRentenversicherungsnummer(text) ? undefined : 'rentenversicherungsnummer-invalid'),
  jsonSchema: { pattern, description: 'Insurance number of the statutory pension insurance' },
  format: (text) => text.replace(/^(\d{2})(\d{6})([A-Z])(\d{3})$/u, '$1 $2 $3 $4'),
  mask: (text) => masked(text, 3),
  // No area has the number 99.
  sample: (number) => rentenversicherungsnummerOf(`99010180M${String(number % 100).padStart(2, '0')}`),
}

function isRentenversicherungsnummer(text: string): boolean {
  return shape.test(text) && rentenversicherungsnummerOf(text.slice(0, 11)) === text
}

/** The number with its check digit: letters count by their place in the alphabet, products by the sum of their digits. */
export function rentenversicherungsnummerOf(text: string): string {
  const place = String(text.charCodeAt(8) - 64).padStart(2, '0')
  const digits = text.slice(0, 8) + place + text.slice(9, 11)
  const sum = weights.reduce((total, weight, at) => total + sumOfDigits(weight * Number(digits[at])), 0)
  return text + String(sum % 10)
}

function sumOfDigits(product: number): number {
  return Math.floor(product / 10) + (product % 10)
}

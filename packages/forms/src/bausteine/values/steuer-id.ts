import type { ValueRule } from '../../model/value-rule.js'
import { checkDigitBy11And10 } from './iso-7064.js'
import { masked } from './masked.js'

const pattern = '^(?:[1-9][0-9]{10})$'
const shape = new RegExp(pattern, 'u')

/**
 * Identification number of a taxpayer: 11 digits, the last of them a check digit (ISO 7064 MOD 11,10). UNVERIFIED and
 * therefore not checked: since 2016 a digit that occurs three times is said not to stand three times in a row.
 */
export const steuerId: ValueRule = {
  normalise: (text) => text.replace(/[\s./-]/gu, ''),
  check: (text) => (isSteuerId(text) ? undefined : 'steuer-id-invalid'),
  jsonSchema: { pattern, description: 'Identification number of a taxpayer, 11 digits' },
  format: (text) => text.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/u, '$1 $2 $3 $4'),
  mask: (text) => masked(text, 3),
  sample: (number) => steuerIdOf(sampleDigits(number)),
}

function isSteuerId(text: string): boolean {
  return shape.test(text) && repeatsOneDigit(text.slice(0, 10)) && checkDigitBy11And10(text.slice(0, 10)) === text[10]
}

/** Exactly one of the ten digits occurs twice or three times, and every other at most once. */
function repeatsOneDigit(digits: string): boolean {
  const counts = new Map<string, number>()
  for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3
}

/** The number with the check digit that belongs to its first ten digits. */
export function steuerIdOf(digits: string): string {
  return digits + checkDigitBy11And10(digits)
}

/** One to nine in a row, so that everybody sees that nobody has it, and one of them again. */
function sampleDigits(number: number): string {
  const start = number % 9
  const again = 1 + (Math.floor(number / 9) % 9)
  return `${'123456789'.slice(start)}${'123456789'.slice(0, start)}${again}`
}

import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'
import { masked } from './masked.js'

const pattern = '^(?:[0-9CFGHJKLMNPRTVWXYZ]{9}[0-9]?)$'
const shape = new RegExp(pattern, 'u')
const weights = [7, 3, 1]

/**
 * Serial number of a German identity card: 9 characters, which can be followed by their check digit. Without it there is
 * nothing to compute; where the card prints it is UNVERIFIED.
 */
export const ausweisnummer: ValueRule = {
  normalise: (text) => capitals(text.replace(/[\s-]/gu, '')),
  check: (text) => (isAusweisnummer(text) ? undefined : 'ausweisnummer-invalid'),
  jsonSchema: { pattern, description: 'Serial number of an identity card, with or without its check digit' },
  mask: (text) => masked(text, 3),
  sample: (number) => withCheckDigit(`ZZZ${String(number % 1_000_000).padStart(6, '0')}`),
}

function isAusweisnummer(text: string): boolean {
  if (!shape.test(text)) return false
  return text.length === 9 || withCheckDigit(text.slice(0, 9)) === text
}

/** The serial number followed by its check digit: weights 7, 3, 1, letters from A as 10, modulo 10. */
export function withCheckDigit(serial: string): string {
  let sum = 0
  for (let at = 0; at < serial.length; at++) sum += Number.parseInt(serial.charAt(at), 36) * (weights[at % 3] ?? 0)
  return serial + String(sum % 10)
}

import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[A-Za-z0-9]{7})$'
const shape = new RegExp(pattern, 'u')

/**
 * Security code of the vehicle papers (Zulassungsbescheinigung Teil I). Illustrative and UNVERIFIED: seven letters and
 * digits; no official description was at hand. Capital and small letters are kept apart.
 */
export const zb1Code: ValueRule = {
  normalise: (text) => text.replace(/\s/gu, ''),
  check: (text) => (shape.test(text) ? undefined : 'zb1-code-invalid'),
  jsonSchema: { pattern },
  mask: () => '••••',
  sample: (number) => `T${String(number % 1_000_000).padStart(6, '0')}`,
}

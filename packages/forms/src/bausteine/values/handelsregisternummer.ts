import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[A-Za-zÄÖÜäöü .-]{0,12}[0-9][0-9A-Za-zÄÖÜäöü ./-]{0,19})$'
const shape = new RegExp(pattern, 'u')
const maxLength = 20

/**
 * Number in a public register such as the commercial one, with or without the kind of register: `HRB 12345`. The FIM field
 * permits any text of 1 to 20 characters; this asks for a digit, and how each register writes its numbers is not checked.
 */
export const handelsregisternummer: ValueRule = {
  normalise: (text) => text.replace(/\p{Zs}+/gu, ' '),
  check: (text) => (text.length <= maxLength && shape.test(text) ? undefined : 'handelsregisternummer-invalid'),
  jsonSchema: { pattern },
  sample: (number) => `HRB 00${number % 10_000}`,
}

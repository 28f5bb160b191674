import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[0-9]{1,5}[a-z]{0,2}(?:/[0-9]{1,4}[a-z]{0,2})?)$'
const shape = new RegExp(pattern, 'u')

/**
 * Number of a parcel of land within its Gemarkung: numerator, and denominator if it has one (`123/4`), with the letters of
 * older numbers (`123a`). Illustrative: the lengths are ours; no official description was at hand.
 */
export const flurstueck: ValueRule = {
  normalise: (text) =>
    text
      .replace(/\s/gu, '')
      .replace(/\u2044/gu, '/')
      .replace(/[A-Z]+/gu, (letters) => letters.toLowerCase()),
  check: (text) => (shape.test(text) ? undefined : 'flurstueck-invalid'),
  jsonSchema: { pattern },
  sample: (number) => `${90_000 + (number % 10_000)}${number % 2 === 0 ? '' : `/${1 + (number % 9)}`}`,
}

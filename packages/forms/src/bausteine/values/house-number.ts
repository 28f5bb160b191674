import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[A-Za-zÄÖÜäöüß .]{0,6}[0-9][0-9A-Za-zÄÖÜäöüß ,./½¼¾-]*)$'
const shape = new RegExp(pattern, 'u')
const dashes = /[\u2010-\u2015]/gu

/** German house number: at least one digit, with letters, ranges and fractions (`12 a`, `7-9`, `3 1/2`). */
export const houseNumber: ValueRule = {
  normalise: (text) => text.replace(/\p{Zs}+/gu, ' ').replace(dashes, '-'),
  check: (text) => (shape.test(text) ? undefined : 'house-number-invalid'),
  jsonSchema: { pattern },
  sample: (number) => String(1 + (number % 200)) + (number % 7 === 0 ? 'a' : ''),
}

import type { ValueRule } from '../../model/value-rule.js'

const pattern = '^(?:[+(]{0,2}[0-9][0-9 +()/.-]*)$'
const shape = new RegExp(pattern, 'u')
const dashes = /[\u2010-\u2015\u2212]/gu

/**
 * Telephone number as people write it. The FIM field F60000000240 permits any text of 1 to 23 characters; this asks
 * for one that can be dialled.
 */
export const phone: ValueRule = {
  normalise: (text) => text.replace(/\p{Zs}+/gu, ' ').replace(dashes, '-'),
  check: (text) => (shape.test(text) ? undefined : 'phone-invalid'),
  jsonSchema: { pattern },
  sample: (number) => `0341 000-${String(number % 10_000).padStart(4, '0')}`,
}

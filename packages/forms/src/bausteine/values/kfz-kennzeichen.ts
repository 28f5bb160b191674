import type { ValueRule } from '../../model/value-rule.js'
import { capitals } from './capitals.js'

const pattern = '^(?:[A-ZÄÖÜ]{1,3}-(?:[A-Z]{1,2} [1-9][0-9]{0,3}|[1-9][0-9]{0,5})[EH]?)$'
const shape = new RegExp(pattern, 'u')
const maxCharacters = 8

/**
 * Registration of a vehicle (FZV Anlage 2), written `L-AB 1234`, with `E` or `H` at the end; plates of authorities have no
 * letters after the district. Umlauts occur in the district only. Whether the district exists is not checked, and the
 * months of a season are not part of it.
 */
export const kfzKennzeichen: ValueRule = {
  normalise: normaliseKennzeichen,
  check: (text) => (isKennzeichen(text) ? undefined : 'kfz-kennzeichen-invalid'),
  jsonSchema: { pattern, description: 'Vehicle registration such as L-AB 1234' },
  // No district is called XX.
  sample: (number) => `XX-X ${1 + (number % 9_999)}`,
}

function normaliseKennzeichen(text: string): string {
  const upper = capitals(text.replace(/[\u2010-\u2015\u2212]/gu, '-').replace(/\p{Zs}+/gu, ' '))
  // People write a hyphen or a blank after the district, which alone tells where the district ends.
  const typed = /^(\p{L}{1,3})[ -]{1,3}(?:(\p{L}{1,2})[ -]{0,3})?([0-9]{1,6})[ -]{0,3}(\p{L}?)$/u
  const [, district, letters, digits, suffix] = typed.exec(upper) ?? []
  if (district === undefined || digits === undefined) return upper
  return `${district}-${letters === undefined ? '' : `${letters} `}${digits}${suffix ?? ''}`
}

function isKennzeichen(text: string): boolean {
  return shape.test(text) && text.replace(/[ -]/gu, '').length <= maxCharacters
}

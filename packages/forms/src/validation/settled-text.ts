import { isBlankUnit, isSimpleText } from '../model/normalise.js'

/** Characters below this number are looked up one by one; from here on texts need a closer look. */
const limit = 0x300

/** What makes a text certainly right: its length, and characters of which none needs a look at its neighbours. */
export interface SettledText {
  readonly minLength: number
  readonly maxLength: number
  /** For each character below U+0300: 1 when it may stand in a settled text. */
  readonly table: Uint8Array
}

/**
 * Characters that are printable, composed already, and accepted by all of these sets. Relies on each being a set of
 * characters: what it says of each of two texts, it says of both together, as long as they contain no combining marks.
 */
export function characterTable(...sets: readonly ((character: string) => boolean)[]): Uint8Array {
  return Uint8Array.from({ length: limit }, (_, unit) => {
    const character = String.fromCharCode(unit)
    return isSimpleText(character) && sets.every((accepts) => accepts(character)) ? 1 : 0
  })
}

/**
 * Whether a text is certainly as it will be delivered: as long as allowed, all of its characters in the table, and no
 * white space around it. False says nothing.
 */
export function isSettledText(text: string, { minLength, maxLength, table }: SettledText): boolean {
  const { length } = text
  if (length < minLength || length > maxLength || length === 0) return false
  let unit = text.charCodeAt(0)
  if (isBlankUnit(unit)) return false
  for (let next = 1; ; next++) {
    if (unit >= limit || table[unit] !== 1) return false
    if (next === length) return !isBlankUnit(unit)
    unit = text.charCodeAt(next)
  }
}

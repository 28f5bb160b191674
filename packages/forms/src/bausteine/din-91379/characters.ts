import { typeA, typeB, typeC } from './characters.generated.js'

/**
 * Character types of DIN 91379:2022-08 for text in German registers.
 *
 * - `a`: names of natural persons (Latin letters, spaces, hyphens, apostrophes)
 * - `b`: names in the wider sense, such as streets and companies (adds digits and signs)
 * - `c`: all normative characters (adds tabs and line breaks)
 */
export type CharacterType = 'a' | 'b' | 'c'

/** One allowed character per type, as an alternation. Text must be in Unicode normal form C. */
const alternations: Readonly<Record<CharacterType, string>> = { a: typeA, b: typeB, c: typeC }

/**
 * Pattern of a whole text of this type, for JSON Schema and `RegExp` with the `u` flag. Runs in linear time: combining
 * marks occur only inside sequences, so that no text can be read in two ways.
 */
export function characterPattern(type: CharacterType): string {
  return `^(?:${alternations[type]})*$`
}

/** True when every character of `text` (in normal form C) belongs to the type. */
export function hasOnlyCharacters(text: string, type: CharacterType): boolean {
  const { pattern, isSingle } = (matchers[type] ??= matcherOf(type))
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= firstMark) return pattern.test(text)
    if (isSingle[unit] !== true) return false
  }
  return true
}

interface Matcher {
  readonly pattern: RegExp
  /** Whether the character below {@link firstMark} with this number is allowed. */
  readonly isSingle: readonly boolean[]
}

/** Every sequence of the norm contains a mark, and none lies below: most texts can be looked up character by character. */
const firstMark = 0x300

/** Made on first use: most programs need one or two of the three. */
const matchers: Partial<Record<CharacterType, Matcher>> = {}

function matcherOf(type: CharacterType): Matcher {
  const pattern = new RegExp(characterPattern(type), 'u')
  return { pattern, isSingle: Array.from({ length: firstMark }, (_, unit) => pattern.test(String.fromCharCode(unit))) }
}

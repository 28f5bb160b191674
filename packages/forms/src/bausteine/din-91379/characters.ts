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

const compiled = new Map<CharacterType, RegExp>()

/** True when every character of `text` (in normal form C) belongs to the type. */
export function hasOnlyCharacters(text: string, type: CharacterType): boolean {
  let pattern = compiled.get(type)
  if (pattern === undefined) {
    pattern = new RegExp(characterPattern(type), 'u')
    compiled.set(type, pattern)
  }
  return pattern.test(text)
}

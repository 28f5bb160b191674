import type { CharacterClass, CharacterClassName } from '../model/value-rule.js'
import { characterPattern, hasOnlyCharacters, type CharacterType } from './din-91379/characters.js'

/** Every set of characters that a definition can name. */
export const characterClasses: Readonly<Record<CharacterClassName, CharacterClass>> = {
  'din-91379-a': din91379('a'),
  'din-91379-b': din91379('b'),
  'din-91379-c': din91379('c'),
}

function din91379(type: CharacterType): CharacterClass {
  return { accepts: (text) => hasOnlyCharacters(text, type), pattern: characterPattern(type) }
}

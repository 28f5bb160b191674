import { searchInvalid } from './route-query.js'

/** What the Routing API takes at once. */
const maxWords = 10
/** The longest name of a municipality has 58 characters. */
const maxWordLength = 100
/** Two characters in a row at least; one wildcard at either end, up to two in between. Linear, unlike the official pattern. */
const searchWord = /^\*?[^*]{2,}(?:\*{1,2}[^*]{2,})*\*?$/

/**
 * Splits a search for an area into words, all of which must occur: the service fails over a blank inside one expression.
 * Commas separate, too. Words without two characters in a row, such as the letters of "Neustadt a d Weinstraße", are left
 * out, because the service takes no shorter ones; that finds more, never less.
 *
 * @param search A name, a postal code or parts of them; `*` stands for any characters.
 * @throws {FitConnectError} `search-invalid`
 */
export function areaWordsOf(search: unknown): readonly string[] {
  if (typeof search !== 'string') throw searchInvalid('search', 'must be a text. Pass a name or a postal code.')
  const words = [...new Set(search.normalize('NFC').split(/[\s,]+/))].filter(isLongEnough)
  if (words.length === 0)
    throw searchInvalid('search', 'holds no word of two characters or more. Pass a name or a postal code.')
  if (words.length > maxWords)
    throw searchInvalid('search', `has more than ${maxWords} words. Leave the least telling ones out.`)
  if (!words.every((word) => word.length <= maxWordLength && searchWord.test(word)))
    throw searchInvalid(
      'search',
      `has a word that the service does not take. Use at most ${maxWordLength} characters, and a wildcard only beside two others.`,
    )
  return words
}

function isLongEnough(word: string): boolean {
  return word.replaceAll('*', '').length >= 2
}

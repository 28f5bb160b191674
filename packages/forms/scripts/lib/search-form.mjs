import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Letters of DIN 91379 whose search form is not simply the letter without its marks, e.g. `Ä` as `AE`, by search form.
 *
 * @param {string} specFolder
 * @returns {Map<string, string[]>}
 */
export function readSearchFormExceptions(specFolder) {
  /** @type {Map<string, string[]>} */
  const exceptions = new Map()
  for (const line of readFileSync(join(specFolder, 'fim/din91379/latin_list_search_form_1.3.txt'), 'utf8').split(
    /\r?\n/,
  )) {
    if (line.trim() === '') continue
    const [, , codePoints = '', , , , searchForm = ''] = line.split(';').map((column) => column.trim())
    const letter = String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)))
    if (plainForm(letter) === searchForm) continue
    exceptions.set(searchForm, [...(exceptions.get(searchForm) ?? []), letter])
  }
  return exceptions
}

/**
 * The same as `searchForm` of the package, which a test compares with every entry that was generated.
 *
 * @param {string} text
 * @param {Map<string, string[]>} exceptions
 */
export function searchFormOf(text, exceptions) {
  const forms = new Map([...exceptions].flatMap(([form, letters]) => letters.map((letter) => [letter, form])))
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length)
  const replaced = text
    .normalize('NFC')
    .replace(new RegExp(longestFirst.join('|'), 'gu'), (letter) => forms.get(letter) ?? letter)
  return plainForm(replaced)
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim()
}

/** @param {string} text */
function plainForm(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
}

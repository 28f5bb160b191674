/** Replacements of letters that identifiers do without. */
const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'SS',
}

const maxLength = 40
const taken = new Set(['self', 'constructor', 'prototype'])

/** No name takes more of a label, whose length is that of the file. */
const maxRead = 1_000

function wordsOf(label: string): string[] {
  const plain = label
    .slice(0, maxRead)
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFC')
    .replace(/[äöüÄÖÜßẞ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return plain.match(/[A-Za-z0-9]+/g) ?? []
}

/** A name in camelCase from a German label: `Straße und Hausnummer` gives `strasseUndHausnummer`. */
export function nameFrom(label: string, fallback: string): string {
  const words = wordsOf(label)
  let name = ''
  for (const word of words) {
    const next = name === '' ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1)
    if (name !== '' && name.length + next.length > maxLength) break
    name += next
  }
  const safe = name.slice(0, maxLength)
  if (safe === '') return fallback
  return /^[a-z]/i.test(safe) && !taken.has(safe) ? safe : `${fallback}${safe.charAt(0).toUpperCase()}${safe.slice(1)}`
}

/** `IBAN` gives `iban`, `PLZ-Ort` `plzOrt`, `Rufname` `rufname`. */
function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
}

/** A form id from a German title: lower-case words with hyphens. */
export function idFrom(label: string, fallback: string): string {
  const words = wordsOf(label).map((word) => word.toLowerCase())
  let id = ''
  for (const word of words) {
    const next = id === '' ? word : `${id}-${word}`
    if (next.length > 60) break
    id = next
  }
  return /^[a-z]/.test(id) ? id : `${fallback}${id === '' ? '' : `-${id}`}`
}

/** Hands out names that are unique among siblings. */
export class Names {
  readonly #given = new Set<string>()
  /** The number to try next, by name: thousands of fields may have one label. */
  readonly #next = new Map<string, number>()

  give(label: string, fallback: string): string {
    const wanted = nameFrom(label, fallback)
    let name = wanted
    let n = this.#next.get(wanted) ?? 2
    for (; this.#given.has(name); n++) name = `${wanted}${n}`
    this.#next.set(wanted, n)
    this.#given.add(name)
    return name
  }
}

import { searchFormExceptions } from './search-form.generated.js'

/**
 * Text in capital letters A to Z, by which names are found however they were typed: `Łódź` and `Lodz`, `Müller` and
 * `Mueller` (search form of DIN 91379). Digits stay, everything else becomes one blank.
 */
export function searchForm(text: string): string {
  const { forms, pattern } = (exceptions ??= readExceptions())
  const replaced = text.normalize('NFC').replace(pattern, (letter) => forms.get(letter) ?? letter)
  return withoutMarks(replaced)
}

/** The same for those who leave the dots away: `Osterreich`. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim()
}

interface Exceptions {
  readonly forms: ReadonlyMap<string, string>
  readonly pattern: RegExp
}

let exceptions: Exceptions | undefined

function readExceptions(): Exceptions {
  const forms = new Map(
    Object.entries(searchFormExceptions).flatMap(([form, letters]) =>
      letters.split(' ').map((letter) => [letter, form] as const),
    ),
  )
  // Sequences first: `Ạ̈` is more than the letter it begins with.
  const letters = [...forms.keys()].sort((a, b) => b.length - a.length)
  return { forms, pattern: new RegExp(letters.join('|'), 'gu') }
}

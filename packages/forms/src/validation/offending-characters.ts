import { hasMarkPile } from '../model/normalise.js'

/** More would not help to find them, and would tell more of what was typed. */
const maxNamed = 3

/**
 * Characters because of which a text was refused, as `U+1F600`, three at most. In the order of their numbers, so that they
 * tell nothing of their order in the text. Asked only after a text was refused; linear in its length.
 *
 * @param forbidden - characters that no text may contain; without the flags `g` and `y`
 * @param accepts - the permitted set, if the question has one
 */
export function offendingCharacters(
  text: string,
  forbidden: RegExp,
  accepts: ((text: string) => boolean) | undefined,
): readonly string[] {
  const isFine = (part: string) => !forbidden.test(part) && !hasMarkPile(part) && accepts?.(part) !== false
  const found = new Set<number>()
  let open = ''
  // A letter with its marks, or marks without a letter. Half of a surrogate pair is a character of its own.
  for (const [part] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (found.size >= maxNamed) break
    if (isFine(open + part)) {
      open = ''
      continue
    }
    nameOffenders(open, isFine, found)
    // Some sequences of DIN 91379 go on after the mark (K with a double line below, then H).
    open = isFine(part) ? '' : part
  }
  nameOffenders(open, isFine, found)
  return [...found].sort((a, b) => a - b).map(writtenCodePoint)
}

/** Adds what is not permitted by itself; where every character is, there are too many marks. */
function nameOffenders(part: string, isFine: (part: string) => boolean, found: Set<number>): void {
  let isAnyNamed = false
  for (const character of part) {
    if (found.size >= maxNamed) return
    if (isFine(character)) continue
    found.add(codePointOf(character))
    isAnyNamed = true
  }
  if (isAnyNamed) return
  for (const character of part) if (found.size < maxNamed && /\p{M}/u.test(character)) found.add(codePointOf(character))
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function writtenCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

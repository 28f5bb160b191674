/**
 * Small letters as capitals, as people type numbers in either way. Other letters stay as they are: none of these numbers has an
 * `ß`, a long s or a ligature, and `toUpperCase` would make other letters of them that are right.
 */
export function capitals(text: string): string {
  return text.replace(/[a-zäöü]+/gu, (letters) => letters.toUpperCase())
}

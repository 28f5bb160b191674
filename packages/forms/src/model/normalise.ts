/** A string of this many UTF-16 units may be made of nothing but white space and still count as unanswered. */
const maxBlank = 256

/** Not answered, as HTML forms and JSON say it: absent, null, or text without a visible character. */
export function isUnanswered(value: unknown): value is undefined | null | string {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'string' && value.length <= maxBlank && value.trim() === ''
}

/** Canonical composition divides the length by at most this much (UTF-16 units; Unicode annex 15, NFD of one character). */
const maxShrinking = 4

/**
 * Whether a text is so long that it could not fit after normalisation. Asked before any work that grows with the input.
 *
 * @param maxCodePoints - limit of the normalised text
 */
export function isHopelesslyLong(text: string, maxCodePoints: number): boolean {
  return text.length > 2 * maxShrinking * maxCodePoints + maxBlank
}

/** Characters below are composed already, so most texts are spared the work. */
const mayBeDecomposed = /[\u0300-\uffff]/

/** The text as it is checked, compared and delivered: composed (NFC), without white space around it, lines ended by `\n`. */
export function normaliseText(text: string): string {
  const trimmed = (mayBeDecomposed.test(text) ? text.normalize('NFC') : text).trim()
  return trimmed.includes('\r') ? trimmed.replaceAll('\r\n', '\n') : trimmed
}

/** Number of code points, as JSON Schema and XSD count. */
export function codePointsOf(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--
  }
  return count
}

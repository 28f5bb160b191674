/** A string of this many UTF-16 units may be made of nothing but white space and still count as unanswered. */
const maxBlank = 256

/** Not answered, as HTML forms and JSON say it: absent, null, or text without a visible character. */
export function isUnanswered(value: unknown): value is undefined | null | string {
  if (typeof value !== 'string') return value === undefined || value === null
  return value.length <= maxBlank && !startsVisibly(value) && value.trim() === ''
}

/** Settles most texts without trimming them. */
function startsVisibly(text: string): boolean {
  const first = text.charCodeAt(0)
  return first > 0x20 && first < 0x7f
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

/**
 * Whether a text consists of printable characters below U+0300, as most do: each is one code point, composed already and
 * neither a control character nor half of a surrogate pair.
 */
export function isSimpleText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x20 || unit >= 0x300 || (unit >= 0x7f && unit < 0xa0)) return false
  }
  return true
}

/**
 * Whether a text has more marks than any language puts on one letter. Composing them would take time that grows with the square
 * of their number, so that such texts are left as they are and refused (limit of stream-safe text, Unicode annex 15).
 */
export function hasMarkPile(text: string): boolean {
  return /\p{M}{31}/u.test(text)
}

/** Composed (NFC), unless marks are piled up in it. */
export function composed(text: string): string {
  return hasMarkPile(text) ? text : text.normalize('NFC')
}

/** Whether white space begins or ends a text that {@link isSimpleText} holds of, so that trimming would change it. */
function hasOuterBlanks(simpleText: string): boolean {
  return isBlankUnit(simpleText.charCodeAt(0)) || isBlankUnit(simpleText.charCodeAt(simpleText.length - 1))
}

/** The white space among the characters of simple texts. */
export function isBlankUnit(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0
}

/** The text as it is checked, compared and delivered: composed (NFC), without white space around it, lines ended by `\n`. */
export function normaliseText(text: string): string {
  if (isSimpleText(text)) return hasOuterBlanks(text) ? text.trim() : text
  const trimmed = composed(text).trim()
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

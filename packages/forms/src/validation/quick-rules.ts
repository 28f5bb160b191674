import { emailLength } from '../bausteine/values/email.js'
import { isIban } from '../bausteine/values/iban.js'
import type { ValueRuleName } from '../model/value-rule.js'
import { characterTable, isSettledText } from './settled-text.js'

/** Recognises texts that a value rule certainly leaves as they are and finds nothing wrong with. */
export interface QuickRule {
  /** What they are made of. */
  readonly characters: (character: string) => boolean
  /** Whether a text of these characters is right; false says nothing. */
  readonly accepts: (text: string) => boolean
}

const isDigit = (character: string): boolean => /[0-9]/u.test(character)

/**
 * Most answers are written as they should be. These recognise them without the regular expressions of the value rules,
 * which cost more than all other checks of a text together; whatever they do not recognise is left to the rules.
 */
export const quickRules: Readonly<Partial<Record<ValueRuleName, QuickRule>>> = {
  'house-number': {
    characters: (character) => /[0-9A-Za-z -]/u.test(character),
    accepts: (text) => isDigitAt(text, 0) && !hasTwoBlanks(text),
  },
  iban: { characters: (character) => /[0-9A-Z]/u.test(character), accepts: isIban },
  'microchip-number': { characters: isDigit, accepts: (text) => text.length === 15 },
  phone: {
    characters: (character) => /[0-9 +()/.-]/u.test(character),
    accepts: (text) => isDigitAt(text, text.charCodeAt(0) === plus ? 1 : 0) && !hasTwoBlanks(text),
  },
  'postal-code': { characters: isDigit, accepts: (text) => text.length === 5 && !text.startsWith('00') },
}

/** Makes a test that is true only for addresses that `isEmail` takes. */
export function compileQuickEmail(): (text: string) => boolean {
  const table = characterTable((character) => /[A-Za-z0-9.@-]/u.test(character))
  const settled = { minLength: emailLength.min, maxLength: emailLength.max, table }
  return (text) => isSettledText(text, settled) && hasPartsOfEmail(text)
}

/** One `@` with something before it, then a domain that ends with a dot and letters. */
function hasPartsOfEmail(text: string): boolean {
  let lastDot = text.length - 1
  while (lastDot > 0 && isLetterAt(text, lastDot)) lastDot--
  const topLevel = text.length - lastDot - 1
  if (text.charCodeAt(lastDot) !== dot || topLevel < 1 || topLevel > 63) return false
  let at = lastDot - 1
  while (at > 0 && text.charCodeAt(at) !== atSign) at--
  if (at < 1 || at === lastDot - 1) return false
  for (let i = 0; i < at; i++) if (text.charCodeAt(i) === atSign) return false
  return true
}

const dot = 0x2e
const blank = 0x20
const plus = 0x2b
const atSign = 0x40

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20
  return unit >= 0x61 && unit <= 0x7a
}

/** Whether one blank follows another; rules join them. */
function hasTwoBlanks(text: string): boolean {
  for (let i = 1; i < text.length; i++) {
    if (text.charCodeAt(i) === blank && text.charCodeAt(i - 1) === blank) return true
  }
  return false
}

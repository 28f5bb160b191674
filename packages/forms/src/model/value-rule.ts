import type { IssueCode } from './issue.js'
import type { Language } from './texts.js'

/**
 * A named check of one text beyond its length and characters, e.g. the check digits of an IBAN. Definitions name the
 * rule (`rule: 'iban'`) and stay plain data; the table of rules is `bausteine/value-rules.ts`.
 */
export interface ValueRule {
  /**
   * The canonical spelling, e.g. without the blanks of a printed IBAN. Applied after trimming and NFC, before lengths
   * and characters are checked. Default: the text as it is.
   */
  readonly normalise?: (text: string) => string
  /** The code of what is wrong, or undefined. Must be linear in the length of the text, which is already limited. */
  readonly check: (text: string) => IssueCode | undefined
  /** Keywords that JSON Schema can say about the canonical spelling; may be weaker than `check`, never stricter. */
  readonly jsonSchema: { readonly pattern?: string; readonly format?: string; readonly description?: string }
  /** The canonical spelling as people write it, e.g. an IBAN in groups of four. Any other text stays as it is. */
  readonly format?: (text: string, language: Language) => string
  /**
   * What a summary may show of a sensitive answer. Must hide any text, also one that was never checked. Default: the last
   * four characters of long texts.
   */
  readonly mask?: (text: string) => string
  /** A valid, obviously artificial text for this number; the same number gives the same text. */
  readonly sample: (number: number) => string
}

export type ValueRuleName =
  | 'ags'
  | 'ars'
  | 'ausweisnummer'
  | 'bic'
  | 'evb-nummer'
  | 'fin'
  | 'flurstueck'
  | 'glaeubiger-id'
  | 'handelsregisternummer'
  | 'house-number'
  | 'iban'
  | 'kfz-kennzeichen'
  | 'microchip-number'
  | 'month'
  | 'phone'
  | 'postal-code'
  | 'rentenversicherungsnummer'
  | 'steuer-id'
  | 'steuernummer'
  | 'time'
  | 'ust-idnr'
  | 'zb1-code'

/** A named set of permitted characters; the table is `bausteine/character-classes.ts`. */
export interface CharacterClass {
  /** Whether every character of the NFC-normalised text belongs to the set. Linear time. */
  readonly accepts: (text: string) => boolean
  /** The set as an anchored pattern for JSON Schema (ECMA 262 with `u`), when it can be said. */
  readonly pattern?: string
}

/** Data types of DIN 91379:2022-08: A names of natural persons, B other names, C all normative characters. */
export type CharacterClassName = 'din-91379-a' | 'din-91379-b' | 'din-91379-c'

import type { FieldKind } from './field-kind.js'
import type { AnyLanguage } from './overlay.js'
import type { Texts } from './texts.js'

/** What is wrong with an answer. Stable API; every code has a citizen text in every language. */
export type IssueCode =
  /** A question that must be answered here was not. */
  | 'required'
  /** A declaration was not confirmed; `false` counts as not confirmed. */
  | 'confirmation-required'
  /** The answer is not of the kind the question asks for, e.g. a number where text belongs. */
  | 'wrong-type'
  /** The form has no such question. */
  | 'unknown-field'
  /** A key that could pollute prototypes: `__proto__`, `constructor`, `prototype`. */
  | 'forbidden-key'
  /** There were more issues than the limit; the rest is not listed. */
  | 'too-many-issues'
  /** Text has fewer code points than allowed. */
  | 'too-short'
  /** Text has more code points than allowed. */
  | 'too-long'
  /** Text contains a character outside the permitted set, a control character or half a surrogate pair. */
  | 'character-not-allowed'
  | 'email-invalid'
  /** Not written as a date. */
  | 'date-invalid'
  /** Written as a date, but the calendar has no such day. */
  | 'date-not-existing'
  | 'date-too-early'
  | 'date-too-late'
  | 'number-too-small'
  | 'number-too-large'
  /** The key is none of the offered choices. */
  | 'choice-unknown'
  /** The code is not in the list, or can no longer be chosen. */
  | 'code-unknown'
  /** The same choice was named twice. */
  | 'choice-repeated'
  /** Fewer choices or entries than asked for. */
  | 'too-few'
  /** More choices or entries than allowed. */
  | 'too-many'
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-not-allowed'
  /** Empty, too long, or with a path separator or control character. */
  | 'file-name-invalid'
  /** Not exactly one branch of a variant was answered. */
  | 'variant-not-single'
  /** A rule across several questions is broken; the rule brings its own text. */
  | 'rule-violated'
  | 'iban-invalid'
  | 'bic-invalid'
  | 'postal-code-invalid'
  | 'phone-invalid'
  | 'house-number-invalid'
  | 'microchip-number-invalid'
  | 'steuer-id-invalid'
  | 'steuernummer-invalid'
  | 'kfz-kennzeichen-invalid'
  | 'fin-invalid'
  | 'ausweisnummer-invalid'
  | 'glaeubiger-id-invalid'
  | 'ags-invalid'
  | 'ars-invalid'
  | 'time-invalid'
  | 'month-invalid'
  | 'ust-idnr-invalid'
  | 'rentenversicherungsnummer-invalid'
  | 'handelsregisternummer-invalid'
  | 'zb1-code-invalid'
  | 'evb-nummer-invalid'
  | 'flurstueck-invalid'

/**
 * What a message may say about the limit that was missed. Everything comes from the definition and nothing from the input,
 * but for the numbers of a few characters that are not permitted.
 */
export interface IssueFacts {
  readonly kind?: FieldKind
  readonly label?: Texts
  /** The answer as the object of a sentence. */
  readonly phrase?: Texts
  /** The limit that was missed: code points, entries, a number, or bytes; by the code of the issue. */
  readonly limit?: number
  /** The first or last permitted day, `YYYY-MM-DD`. */
  readonly limitDate?: string
  /** Permitted media types of a file. */
  readonly mediaTypes?: readonly string[]
  /** Some of the characters that are not permitted, as `U+1F600`; three at most. */
  readonly characters?: readonly string[]
}

/**
 * One problem of one answer. Contains nothing that the citizen typed, but for the numbers of at most three characters that
 * are not permitted (`U+1F600`).
 */
export interface Issue {
  /**
   * Where: `hund.rufname`, in lists with the position from zero (`hunde.0.rufname`), empty for the whole input. An
   * unknown field is named only when it looks like an identifier; otherwise the path ends at its group.
   */
  readonly path: string
  readonly code: IssueCode
  /** What the citizen should do, in the language asked for (default: German). */
  readonly message: string
  /** Language that `message` is really written in, BCP 47: German where the one asked for lacks it. */
  readonly lang: string
  readonly texts: Texts
}

/** Texts that a question brings itself, in place of the general ones. */
export type OwnMessages = Readonly<Partial<Record<IssueCode, Texts>>>

export interface MessageOptions {
  /** Language of `message`: `de`, `en`, `de-simple` or an overlay. Default: `de`. */
  readonly language?: AnyLanguage
}

import type { FieldKind } from './field-kind.js'
import type { Language } from './texts.js'

/** Reading direction of a text, as HTML names it. */
export type Direction = 'ltr' | 'rtl'

/**
 * A further language, as plain data that is laid over the German texts. What it does not say is said in German, and every
 * text knows the language that it was found in.
 */
export interface Overlay {
  /** BCP 47, e.g. `uk`. */
  readonly lang: string
  readonly dir: Direction
  /** Locale by which numbers and dates are written, when it is another than `lang`. */
  readonly locale?: string
  /** Whether an authority that speaks the language has approved the texts. Pages must say so when it is false. */
  readonly reviewed: boolean
  /** Texts of one form, by the path of the section or question without positions in lists; the form itself is ``. */
  readonly texts?: Readonly<Record<string, OverlayTexts>>
  /**
   * Texts by their German original, for everything that is not found by path. So a building block is translated in every
   * form that uses it, and no longer as soon as a form changes what it says.
   */
  readonly phrasebook?: Readonly<Record<string, string>>
  /** What pages around a form say, such as „Weiter“, by the German original; never used for texts of a form. */
  readonly pageWords?: Readonly<Record<string, string>>
  readonly messages?: OverlayMessages
}

/** The texts of one section or question. */
export interface OverlayTexts {
  /** Label of a question, title of a section or form. */
  readonly label?: string
  readonly hint?: string
  readonly help?: string
  /** By key. */
  readonly choices?: Readonly<Record<string, string>>
}

/** Parts of a text that are filled in: `{label}`, `{limit}`, `{date}`, `{mediaTypes}`, `{message}`. */
export interface OverlayMessages {
  /** How a message names its question, with `{label}` and `{message}`. Sentences stay whole in every grammar. */
  readonly withLabel: string
  /** By code of the issue; what is missing is said in German. */
  readonly byCode: Readonly<Record<string, OverlayMessage>>
}

/** A text for all kinds of questions, or one for each kind that differs. */
export type OverlayMessage = string | ({ readonly other: string } & Readonly<Partial<Record<FieldKind, string>>>)

/** A language that texts can be asked in: one in which every text exists, Leichte Sprache, or an overlay. */
export type AnyLanguage = Language | 'de-simple' | Overlay

/** A text with the language it is really written in. */
export interface SpokenText {
  readonly text: string
  /** BCP 47, for the `lang` attribute. */
  readonly lang: string
  /** For the `dir` attribute. */
  readonly dir: Direction
}

import type { CodeList } from './code-list.js'
import type { ConditionData, DateOffset } from './condition.js'
import type { OwnMessages } from './issue.js'
import type { FormMetadata } from './metadata.js'
import type { Texts } from './texts.js'
import type { CharacterClassName, ValueRuleName } from './value-rule.js'

/** What FIM calls a part of a form. The same identifier may stand at several places of a form. */
export interface FimElement {
  /** Identifier of the FIM data field or group, e.g. `F60000000227`. */
  readonly fim?: string
  /** Version of that element, e.g. `1.1.0`, or `1.1` in XDatenfelder 2. */
  readonly fimVersion?: string
}

/** What every question may say about itself. */
export interface FieldOptions extends FimElement {
  /** The question or name of the answer, as the citizen reads it. */
  readonly label?: Texts
  /**
   * The answer as the object of a sentence, with its article and in the accusative: `den Rufnamen`, `the name of the dog`.
   * Messages use it: "Geben Sie den Rufnamen an." Default: the label in quotation marks.
   */
  readonly phrase?: Texts
  /** One line that stands beside the question. */
  readonly hint?: Texts
  /** A longer explanation that opens on demand, where people err. */
  readonly help?: Texts
  /** The question may be left open. Default: false. */
  readonly optional?: boolean
  /** Asked only while this is true; answers to a hidden question are dropped. Default: always. */
  readonly visibleWhen?: ConditionData
  /** Makes an optional question mandatory while this is true. The answer may still be absent by type. */
  readonly requiredWhen?: ConditionData
  /** Where the question, its limits or its list come from. */
  readonly source?: string
  /** Token of the HTML `autocomplete` attribute (WCAG 1.3.5). */
  readonly autocomplete?: string
  /** Special care in summaries and logs, e.g. bank or health data. Default: false. */
  readonly sensitive?: boolean
  /** The answer tells something that Art. 9 GDPR protects; implies `sensitive`. */
  readonly specialCategory?: SpecialCategory
  /** Texts in place of the general ones, by code of the issue. */
  readonly messages?: OwnMessages
}

/** Special categories of personal data (Art. 9 (1) GDPR) that municipal forms ask for. */
export type SpecialCategory = 'disability' | 'ethnic-origin' | 'health' | 'religion' | 'sexual-orientation'

/** A day: fixed (`YYYY-MM-DD`) or relative to today. */
export type DateLimit = string | { readonly today: DateOffset }

export interface TextDefinition extends FieldOptions {
  readonly kind: 'text'
  /** Code points after NFC. Default: 1. */
  readonly minLength?: number
  /** Code points after NFC. Default: {@link defaultMaxLength}. */
  readonly maxLength?: number
  /** Permitted characters. Default: everything but control characters. */
  readonly characters?: CharacterClassName
  /** A check by name, e.g. `iban`. */
  readonly rule?: ValueRuleName
  /** Line breaks are permitted. Default: false. */
  readonly multiline?: boolean
  /** Of the rule `month` alone: the last day of the month must not lie before this. */
  readonly min?: DateLimit
  /** Of the rule `month` alone: the first day of the month must not lie after this. */
  readonly max?: DateLimit
}

/** At most 254 code points, BOB pattern F60000000242. */
export interface EmailDefinition extends FieldOptions {
  readonly kind: 'email'
}

/** `YYYY-MM-DD`, a day that exists. */
export interface DateDefinition extends FieldOptions {
  readonly kind: 'date'
  readonly min?: DateLimit
  readonly max?: DateLimit
}

/** A date of which only the year must be known: {@link TeilDatum}. */
export interface PartialDateDefinition extends FieldOptions {
  readonly kind: 'partialDate'
  /** The latest day the answer can mean must not lie before this. */
  readonly min?: DateLimit
  /** The earliest day the answer can mean must not lie after this. */
  readonly max?: DateLimit
}

export interface YesNoDefinition extends FieldOptions {
  readonly kind: 'yesNo'
}

/** A declaration; only `true` is an answer. */
export interface ConfirmationDefinition extends FieldOptions {
  readonly kind: 'confirmation'
}

/** A whole number within the safe integers. */
export interface IntegerDefinition extends FieldOptions {
  readonly kind: 'integer'
  readonly min?: number
  readonly max?: number
}

/** An amount in euro cents. */
export interface CentsDefinition extends FieldOptions {
  readonly kind: 'cents'
  /** Default: 0. */
  readonly min?: number
  readonly max?: number
}

export interface FileDefinition extends FieldOptions {
  readonly kind: 'file'
  /** Bytes. Default: {@link defaultMaxFileSize}. */
  readonly maxSize?: number
  /** Default: {@link defaultMediaTypes}. */
  readonly mediaTypes?: readonly string[]
}

/** Exactly one of the choices; the answer is its key. */
export interface ChoiceDefinition extends FieldOptions {
  readonly kind: 'choice'
  readonly choices: Readonly<Record<string, Texts>>
}

/** Several of the choices, none twice; the answer is the list of keys. */
export interface ChoicesDefinition extends FieldOptions {
  readonly kind: 'choices'
  readonly choices: Readonly<Record<string, Texts>>
  /** Default: 1. */
  readonly min?: number
  /** Default: all. */
  readonly max?: number
}

/** One entry of a published code list; the answer is its code. */
export interface CodeDefinition extends FieldOptions {
  readonly kind: 'code'
  readonly list: CodeList
}

/** Questions that belong together; the answer is an object. */
export interface GroupDefinition extends FieldOptions {
  readonly kind: 'group'
  readonly fields: FieldDefinitions
  readonly rules?: readonly RuleDefinition[]
}

/** The same questions several times; the answer is a list of objects. */
export interface RepeatDefinition extends FieldOptions {
  readonly kind: 'repeat'
  readonly fields: FieldDefinitions
  readonly rules?: readonly RuleDefinition[]
  /** Default: 1. */
  readonly min?: number
  readonly max: number
}

/** Exactly one branch; the answer is an object whose only key is the branch. */
export interface VariantDefinition extends FieldOptions {
  readonly kind: 'variant'
  readonly branches: Readonly<Record<string, BranchDefinition>>
}

export interface BranchDefinition extends FimElement {
  readonly label?: Texts
  readonly fields: FieldDefinitions
}

export type FieldDefinition =
  | TextDefinition
  | EmailDefinition
  | DateDefinition
  | PartialDateDefinition
  | YesNoDefinition
  | ConfirmationDefinition
  | IntegerDefinition
  | CentsDefinition
  | FileDefinition
  | ChoiceDefinition
  | ChoicesDefinition
  | CodeDefinition
  | GroupDefinition
  | RepeatDefinition
  | VariantDefinition

/** Questions by name, in the order in which they are asked. */
export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>

/** A rule across questions. It is broken only when `valid` is known to be false; unknown breaks nothing. */
export interface RuleDefinition {
  readonly valid: ConditionData
  readonly message: Texts
  /** The question at which the message is shown; a path like those of conditions. */
  readonly at: string
}

/** One part of the data, and of every schema made from the form. */
export interface SectionDefinition extends FimElement {
  readonly title: Texts
  readonly hint?: Texts
  /** Where the questions come from: statutes, official forms, published lists of what is asked. */
  readonly sources?: readonly string[]
  /** The whole section is asked only while this is true. Default: always. */
  readonly visibleWhen?: ConditionData
  readonly fields: FieldDefinitions
  readonly rules?: readonly RuleDefinition[]
}

/** What one screen asks. Moving a question to another page never changes the data. */
export interface PageDefinition {
  readonly title: Texts
  /** Paths of sections, groups or questions. */
  readonly ask: readonly string[]
}

/** A form as plain data: everything that types, checks, schemas, summaries and documents are made from. */
export interface FormDefinition extends FormMetadata {
  readonly sections: Readonly<Record<string, SectionDefinition>>
  /** Default: one page per section. */
  readonly pages?: readonly PageDefinition[]
  readonly rules?: readonly RuleDefinition[]
}

/** A file that was uploaded beside the answers. */
export interface FileAnswer {
  /** UUID of the attachment. */
  readonly attachmentId: string
  readonly filename: string
  readonly mediaType: string
  /** Bytes, more than 0. */
  readonly size: number
}

/** A date of which day, or day and month, may be unknown. A day is only given together with a month. */
export interface TeilDatum {
  readonly tag?: number
  readonly monat?: number
  readonly jahr: number
}

/** Code points that a text without `maxLength` may have. */
export const defaultMaxLength = 1_000

/** Bytes that a file without `maxSize` may have: 20 MiB. */
export const defaultMaxFileSize = 20 * 1024 * 1024

/** Media types of a file question that names none. */
export const defaultMediaTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

/** A list of entries may not be longer, whatever the definition says. */
export const maxRepeat = 1_000

import type { Day } from '../model/calendar.js'
import type { SpecialCategory } from '../model/definition.js'
import type { FieldKind } from '../model/field-kind.js'
import type { IssueCode } from '../model/issue.js'
import type { Outcome, TrustLevel } from '../model/metadata.js'
import type { OpeningState } from '../model/opening.js'
import type { Direction, SpokenText } from '../model/overlay.js'

/** All that a renderer needs to show a form, and nothing more. Plain JSON; texts are for people and must be escaped. */
export interface FormView {
  readonly form: { readonly id: string; readonly version: string }
  /** Language asked for; single texts may be in German where it lacks them. */
  readonly lang: string
  readonly dir: Direction
  /** False when no authority has approved the texts of this language: say so on the page. */
  readonly isReviewed: boolean
  readonly title: SpokenText
  readonly authority: SpokenText
  readonly outcome: { readonly kind: Outcome['kind']; readonly explanation?: SpokenText }
  readonly opening: { readonly state: OpeningState; readonly from?: Day; readonly until?: Day }
  /** Illustrative: no authority has confirmed it. */
  readonly trustLevel: { readonly value: TrustLevel; readonly isIllustrative: boolean }
  readonly fee: {
    /** Euro cents; null when it is not known or not fixed. */
    readonly amountCents: number | null
    readonly asOf?: Day
    readonly note?: SpokenText
    readonly isIllustrative: boolean
  }
  readonly beforeYouStart: readonly SpokenText[]
  /** Proofs that the authority wants to see; with a path when a question asks for the file. */
  readonly evidence: readonly { readonly title: SpokenText; readonly path?: string }[]
  readonly privacyNotice?: SpokenText
  readonly whatHappensNext: readonly SpokenText[]
  /** Pages that ask something, with the answers so far. */
  readonly pages: readonly PageView[]
  /** Every issue, in the order given, for the summary of errors. */
  readonly issues: readonly IssueView[]
}

/** One screen. */
export interface PageView {
  /** Position among the pages of the definition, hidden ones included. */
  readonly index: number
  readonly id: string
  readonly title: SpokenText
  readonly hint?: SpokenText
  /** Of the section that is this page; see {@link PageView.parts}. */
  readonly issues: readonly IssueView[]
  /** A section with the title of the page is the page: its questions stand here, without a group around them. */
  readonly parts: readonly PartView[]
}

export type PartView = QuestionView | GroupView | RepeatView | VariantView

/** What every part has. */
interface Part {
  /** With positions in lists, as issues and drafts name it. */
  readonly path: string
  readonly name: string
  /**
   * `id` for the element: the same for the same question, also when entries of a list move, if the ids of entries were
   * given. Label, hint, help and issues have this id followed by `--label`, `--hint`, `--help`, `--issues`.
   */
  readonly id: string
  /** Ids of what explains the part and exists now, for `aria-describedby`. */
  readonly describedBy: readonly string[]
  /** A question without a label is called by its name. */
  readonly label: SpokenText
  readonly hint?: SpokenText
  readonly help?: SpokenText
  /** Of this part itself; those of the questions inside stand there. */
  readonly issues: readonly IssueView[]
}

/** A group or section: its label is the legend. */
export interface GroupView extends Part {
  readonly kind: 'group'
  readonly parts: readonly PartView[]
}

/** The same questions several times. */
export interface RepeatView extends Part {
  readonly kind: 'repeat'
  readonly isRequired: boolean
  readonly min: number
  readonly max: number
  readonly items: readonly ItemView[]
}

export interface ItemView {
  /** Id of the entry that the draft gave it, else its position. */
  readonly itemId: string
  readonly path: string
  readonly id: string
  /** Counted from 1. */
  readonly number: number
  readonly issues: readonly IssueView[]
  readonly parts: readonly PartView[]
}

/** Exactly one of several branches. */
export interface VariantView extends Part {
  readonly kind: 'variant'
  readonly isRequired: boolean
  readonly branches: readonly BranchView[]
}

export interface BranchView {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly label: SpokenText
  readonly isChosen: boolean
  /** Questions of the chosen branch; empty for the others. */
  readonly parts: readonly PartView[]
}

/** One question. */
export interface QuestionView extends Part {
  readonly kind: Exclude<FieldKind, 'group' | 'repeat' | 'variant'>
  /** Whether it must be answered, given the other answers. */
  readonly isRequired: boolean
  /** What was answered, of the right kind or not; absent when nothing was. */
  readonly value?: ViewValue
  /** What can be chosen: of a choice, of yes or no, and of a code list whose entries were given. */
  readonly options?: readonly OptionView[]
  /** The list that the codes are from. */
  readonly codeList?: { readonly name: string; readonly urn: string; readonly version: string }
  readonly limits: LimitsView
  /** Token of the HTML attribute. */
  readonly autocomplete?: string
  readonly inputMode?: InputMode
  /** Line breaks are permitted. */
  readonly isMultiline: boolean
  /** Bank data, health and the like: keep it out of logs and masked in summaries. */
  readonly isSensitive: boolean
  readonly specialCategory?: SpecialCategory
}

export interface OptionView {
  readonly value: string | boolean
  readonly label: SpokenText
  readonly isChosen: boolean
}

/** Keyboard of touch devices, values of the HTML attribute `inputmode`. */
export type InputMode = 'decimal' | 'email' | 'numeric' | 'tel' | 'text'

/** Limits of one answer, by kind of question. */
export interface LimitsView {
  /** Text: code points. */
  readonly minLength?: number
  readonly maxLength?: number
  /** A number or an amount in cents; of several choices, how many. */
  readonly min?: number
  readonly max?: number
  /** First and last permitted day, worked out for today; of a month, one of its days must be permitted. */
  readonly minDay?: Day
  readonly maxDay?: Day
  readonly mediaTypes?: readonly string[]
  /** Bytes. */
  readonly maxSize?: number
}

/** An answer as plain JSON: also one of the wrong kind, because people must see what they typed to correct it. */
export type ViewValue =
  string | number | boolean | readonly string[] | Readonly<Record<string, string | number | boolean>>

export interface IssueView {
  readonly path: string
  readonly code: IssueCode
  readonly message: SpokenText
  /** `id` of the part to jump to; absent when the issue belongs to no visible part. */
  readonly target?: string
}

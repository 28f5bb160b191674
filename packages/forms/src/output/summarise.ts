import { valueRules } from '../bausteine/value-rules.js'
import { masked } from '../bausteine/values/masked.js'
import type { LoadedCodeList } from '../model/code-list.js'
import type { FieldDefinition } from '../model/definition.js'
import type { Draft, Form } from '../model/form.js'
import { german, spoken, tagOf, textsAt } from '../languages/spoken.js'
import type { AnyLanguage, Direction, SpokenText } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'
import type { TodayOptions } from '../model/today.js'
import { visibleTree, type VisiblePart } from '../visibility/visible-tree.js'
import { answerText, type AnswerText } from './answer-text.js'

export interface SummariseOptions extends TodayOptions {
  /** `de`, `en`, `de-simple` or an overlay of a further language. Default: `de`. */
  readonly language?: AnyLanguage
  /** Lists by whose names codes are shown. Default: the code itself is shown. */
  readonly codeLists?: readonly LoadedCodeList[]
  /** Shows no more than the last few characters of answers marked as sensitive. Default: false. */
  readonly maskSensitive?: boolean
}

/** The answers as a citizen or clerk reads them: plain data, ready for any renderer. */
export interface Summary {
  /** Language asked for; single texts may be in German where it lacks them. */
  readonly lang: string
  readonly dir: Direction
  /** False when no authority has approved the texts of this language: say so beside the summary. */
  readonly isReviewed: boolean
  readonly title: SpokenText
  readonly sections: readonly SummarySection[]
}

export interface SummarySection {
  readonly title: SpokenText
  readonly path: string
  readonly entries: readonly SummaryEntry[]
}

/** One answer, or a group of answers under a common label. An entry of a list is a group of its own. */
export type SummaryEntry =
  | { readonly kind: 'answer'; readonly path: string; readonly label: SpokenText; readonly value: AnswerText }
  | {
      readonly kind: 'group'
      readonly path: string
      readonly label: SpokenText
      readonly entries: readonly SummaryEntry[]
    }

/**
 * A summary of the answers in question order. Hidden and open questions, and sections without answers, are absent; an
 * answer of the wrong kind counts as open. Texts are for people, not markup: renderers must escape them, and say the
 * language of those that are in another one than the page.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function summarise<D>(form: Form<D>, answers: D | Draft<D>, options: SummariseOptions = {}): Summary {
  const { language = 'de' } = options
  const style: Style = {
    language,
    codeLists: options.codeLists ?? [],
    mask: options.maskSensitive ?? false,
    isSensitive: false,
  }
  const sections = visibleTree(form, answers, options).children.map((part) => ({
    title: labelOf(part, language),
    path: part.path,
    entries: entriesOf(part, style),
  }))
  return {
    ...tagOf(language),
    isReviewed: typeof language === 'string' || language.reviewed,
    title: spoken(form.title, language, textsAt(language, '')?.label),
    sections: sections.filter(({ entries }) => entries.length > 0),
  }
}

interface Style {
  readonly language: AnyLanguage
  readonly codeLists: readonly LoadedCodeList[]
  readonly mask: boolean
  /** The answer, or a group around it, is marked as sensitive. */
  readonly isSensitive: boolean
}

function entriesOf(part: VisiblePart, style: Style): SummaryEntry[] {
  return part.children.flatMap((child) => entryOf(child, style) ?? [])
}

function entryOf(part: VisiblePart, outer: Style): SummaryEntry | undefined {
  const { definition } = part.part
  const isSensitive = outer.isSensitive || isMarkedSensitive(definition)
  const style = { ...outer, isSensitive }
  const place = { path: part.path, label: labelOf(part, style.language) }
  if (!('kind' in definition) || isContainer(definition)) {
    const entries = entriesOf(part, style)
    return entries.length > 0 ? { kind: 'group', ...place, entries } : undefined
  }
  const value = answerText(definition, part, style)
  if (value === undefined) return undefined
  return { kind: 'answer', ...place, value: style.mask && isSensitive ? hidden(definition, part.value, value) : value }
}

function isMarkedSensitive(definition: object): boolean {
  if ('specialCategory' in definition && definition.specialCategory !== undefined) return true
  return 'sensitive' in definition && definition.sensitive === true
}

function isContainer({ kind }: FieldDefinition): boolean {
  return kind === 'group' || kind === 'repeat' || kind === 'variant'
}

function labelOf({ part, name, path, position }: VisiblePart, language: AnyLanguage): SpokenText {
  const { definition } = part
  const texts: Texts | undefined =
    'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const label = texts === undefined ? german(name) : spoken(texts, language, textsAt(language, path)?.label)
  return position === undefined ? label : { ...label, text: `${label.text} ${position + 1}` }
}

/** No rule knows how to hide the answer: as much of it as of an IBAN, which has 22 characters and more. */
const shownOfOthers = 4

function hidden(definition: FieldDefinition, value: unknown, written: AnswerText): AnswerText {
  const mask = definition.kind === 'text' && definition.rule ? valueRules[definition.rule].mask : undefined
  const text = mask && typeof value === 'string' ? mask(value) : masked(written.text, shownOfOthers)
  return { ...written, text }
}

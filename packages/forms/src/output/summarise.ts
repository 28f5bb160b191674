import { valueRules } from '../bausteine/value-rules.js'
import { masked } from '../bausteine/values/masked.js'
import type { LoadedCodeList } from '../model/code-list.js'
import type { FieldDefinition } from '../model/definition.js'
import type { Draft, Form } from '../model/form.js'
import type { Language, Texts } from '../model/texts.js'
import type { TodayOptions } from '../model/today.js'
import { visibleTree, type VisiblePart } from '../visibility/visible-tree.js'
import { answerText } from './answer-text.js'

export interface SummariseOptions extends TodayOptions {
  /** Default: `de`. */
  readonly language?: Language
  /** Lists by whose names codes are shown. Default: the code itself is shown. */
  readonly codeLists?: readonly LoadedCodeList[]
  /** Shows no more than the last few characters of answers marked as sensitive. Default: false. */
  readonly maskSensitive?: boolean
}

/** The answers as a citizen or clerk reads them: plain data, ready for any renderer. */
export interface Summary {
  readonly title: string
  readonly sections: readonly SummarySection[]
}

export interface SummarySection {
  readonly title: string
  readonly path: string
  readonly entries: readonly SummaryEntry[]
}

/** One answer, or a group of answers under a common label. An entry of a list is a group of its own. */
export type SummaryEntry =
  | { readonly kind: 'answer'; readonly path: string; readonly label: string; readonly value: string }
  | { readonly kind: 'group'; readonly path: string; readonly label: string; readonly entries: readonly SummaryEntry[] }

/**
 * A summary of the answers in question order. Hidden and open questions, and sections without answers, are absent; an
 * answer of the wrong kind counts as open. Values are text for people, not markup: renderers must escape them.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function summarise<D>(form: Form<D>, answers: D | Draft<D>, options: SummariseOptions = {}): Summary {
  const style: Style = {
    language: options.language ?? 'de',
    codeLists: options.codeLists ?? [],
    mask: options.maskSensitive ?? false,
    isSensitive: false,
  }
  const sections = visibleTree(form, answers, options).children.map((part) => ({
    title: labelOf(part, style.language),
    path: part.path,
    entries: entriesOf(part, style),
  }))
  return { title: form.title[style.language], sections: sections.filter(({ entries }) => entries.length > 0) }
}

interface Style {
  readonly language: Language
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
  const value = answerText(definition, part.value, style)
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

function labelOf({ part, name, position }: VisiblePart, language: Language): string {
  const { definition } = part
  const texts: Texts | undefined =
    'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const label = texts?.[language] ?? name
  return position === undefined ? label : `${label} ${position + 1}`
}

/** No rule knows how to hide the answer: as much of it as of an IBAN, which has 22 characters and more. */
const shownOfOthers = 4

function hidden(definition: FieldDefinition, value: unknown, written: string): string {
  const mask = definition.kind === 'text' && definition.rule ? valueRules[definition.rule].mask : undefined
  return mask && typeof value === 'string' ? mask(value) : masked(written, shownOfOthers)
}

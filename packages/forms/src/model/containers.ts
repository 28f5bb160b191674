import type { Ref, RefsOf } from '../conditions/refs.js'
import type { ConditionData } from './condition.js'
import type { BranchDefinition, FimElement, RuleDefinition, SectionDefinition } from './definition.js'
import type { Answers, Asked, Fields, Given, Made, OptionsOf, RefsIn, RuleRefs } from './field.js'
import type { BadSelfRefs, Judged, OuterRefs } from './path-types.js'

/** The questions themselves, or the sentences that say which of their `self.` references are wrong. */
type Checked<B extends Fields, U extends readonly RuleDefinition[]> = Judged<
  B,
  BadSelfRefs<Answers<B>, RefsIn<B> | RuleRefs<U>>
>

/** What the inside of a group refers to outside of it. */
type Inner<B extends Fields, U extends readonly RuleDefinition[]> = OuterRefs<RefsIn<B> | RuleRefs<U>>

/** Rules are inferred, because they refer to questions. */
interface Ruled<U> {
  readonly rules?: U
}

/** Questions that belong together; the answer is an object. */
export function group<
  const B extends Fields,
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
  const U extends readonly RuleDefinition[] = [],
>(
  fields: Checked<B, U>,
  options?: Given<OptionsOf<'group', 'fields' | 'rules'>, P, W, Q> & Ruled<U>,
): Made<Answers<B>, P, W, Q, Inner<B, U>> {
  const definition = { ...options, kind: 'group' as const, fields }
  return definition
}

/** The same questions for each entry of a list, whose length must be limited. */
export function repeat<
  const B extends Fields,
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
  const U extends readonly RuleDefinition[] = [],
>(
  fields: Checked<B, U>,
  options: Given<OptionsOf<'repeat', 'fields' | 'rules'>, P, W, Q> & Ruled<U>,
): Made<Answers<B>[], P, W, Q, Inner<B, U>> {
  const definition = { ...options, kind: 'repeat' as const, fields }
  return definition
}

interface Branch extends FimElement {
  readonly label?: BranchDefinition['label']
  readonly fields: Fields
}
type Branches = Readonly<Record<string, Branch>>
type BranchAnswers<V extends Branches> = { [K in keyof V]: Record<K, Answers<V[K]['fields']>> }[keyof V]
type BranchRefs<V extends Branches> = { [K in keyof V]: RefsIn<V[K]['fields']> }[keyof V]

/** Exactly one of several branches; the answer is an object whose only key is the name of the branch. */
export function variant<
  const V extends Branches,
  P extends boolean = false,
  W extends ConditionData = never,
  Q extends ConditionData = never,
>(
  branches: V,
  options?: Given<OptionsOf<'variant', 'branches'>, P, W, Q>,
): Made<BranchAnswers<V>, P, W, Q, OuterRefs<BranchRefs<V>>> {
  const definition = { ...options, kind: 'variant' as const, branches }
  return definition
}

/** A part of a form as {@link section} returns it. */
export interface Section<V = unknown, O extends boolean = boolean, R = Ref> extends Asked<V, O, R> {
  readonly title: SectionDefinition['title']
}

type SectionOptions<W, U> = Omit<SectionDefinition, 'fields' | 'rules' | 'visibleWhen'> &
  Ruled<U> & { readonly visibleWhen?: W }

/** One part of a form. A section that is not always visible may be absent from the data. */
export function section<
  const B extends Fields,
  W extends ConditionData = never,
  const U extends readonly RuleDefinition[] = [],
>(
  options: SectionOptions<W, U>,
  fields: Checked<B, U>,
): Section<Answers<B>, [W] extends [never] ? false : true, RefsOf<W> | Inner<B, U>> {
  const definition = { ...options, fields }
  return definition
}

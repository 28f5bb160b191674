import type { Ref } from '../conditions/refs.js'
import type { BranchDefinition, FimElement, SectionDefinition } from './definition.js'
import type { Answers, FieldRefs, Fields, Made, OptionRefs, OptionsOf, RuleRefs } from './field.js'
import type { BadSelfRefs, OuterRefs } from './path-types.js'

/** The questions themselves, or the sentences that say which of their `self.` references are wrong. */
type Checked<B, O> = [BadSelfRefs<Answers<B>, FieldRefs<B> | RuleRefs<O>>] extends [never]
  ? B
  : BadSelfRefs<Answers<B>, FieldRefs<B> | RuleRefs<O>>

/** What the inside of a group refers to outside of it. */
type Inner<B, O> = OuterRefs<FieldRefs<B> | RuleRefs<O>>

/** Questions that belong together; the answer is an object. */
export function group<const B extends Fields, const O extends OptionsOf<'group', 'fields'>>(
  fields: Checked<B, O>,
  options?: O,
): Made<Answers<B>, O, Inner<B, O>> {
  const definition = { ...options, kind: 'group' as const, fields }
  return definition
}

/** The same questions for each entry of a list, whose length must be limited. */
export function repeat<const B extends Fields, const O extends OptionsOf<'repeat', 'fields'>>(
  fields: Checked<B, O>,
  options: O,
): Made<Answers<B>[], O, Inner<B, O>> {
  const definition = { ...options, kind: 'repeat' as const, fields }
  return definition
}

interface Branch extends FimElement {
  readonly label?: BranchDefinition['label']
  readonly fields: Fields
}
type BranchAnswers<V> = {
  [K in keyof V]: Record<K, V[K] extends { readonly fields: infer B } ? Answers<B> : never>
}[keyof V]
type BranchRefs<V> = { [K in keyof V]: V[K] extends { readonly fields: infer B } ? FieldRefs<B> : never }[keyof V]

/** Exactly one of several branches; the answer is an object whose only key is the name of the branch. */
export function variant<
  const V extends Readonly<Record<string, Branch>>,
  const O extends OptionsOf<'variant', 'branches'>,
>(branches: V, options?: O): Made<BranchAnswers<V>, O, OuterRefs<BranchRefs<V>>> {
  const definition = { ...options, kind: 'variant' as const, branches }
  return definition
}

/** A part of a form as {@link section} returns it. */
export interface Section<A = unknown, O extends boolean = boolean, R = Ref> {
  readonly title: SectionDefinition['title']
  readonly '~section'?: { readonly answers: A; readonly optional: O; readonly refs: R }
}

type SectionOptions = Omit<SectionDefinition, 'fields'>

/** One part of a form. A section that is not always visible may be absent from the data. */
export function section<const O extends SectionOptions, const B extends Fields>(
  options: O,
  fields: Checked<B, O>,
): Section<Answers<B>, O extends { readonly visibleWhen: object } ? true : false, OptionRefs<O> | Inner<B, O>> {
  const definition = { ...options, fields }
  return definition
}

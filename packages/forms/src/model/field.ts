import type { Ref, RefsOf } from '../conditions/refs.js'
import type { ConditionData } from './condition.js'
import type { FieldDefinition, FieldKind, RuleDefinition } from './definition.js'

/**
 * A question as the builders return it: plain data, with its answer in the type.
 *
 * @typeParam V - type of the answer
 * @typeParam O - the answer may be absent
 * @typeParam R - what its conditions refer to
 */
export interface Field<V = unknown, O extends boolean = boolean, R = Ref> {
  readonly kind: FieldKind
  readonly '~answer'?: { readonly value: V; readonly optional: O; readonly refs: R }
}

/** Questions by name, in the order in which they are asked. */
export type Fields = Readonly<Record<string, Field>>

/** Options of one kind of question. */
export type OptionsOf<K extends FieldKind, Own extends string = never> = Omit<
  Extract<FieldDefinition, { kind: K }>,
  'kind' | Own
>

/** What makes an answer optional by type: one check against all of it, because it is made for every question. */
type MakesOptional =
  { readonly optional: true } | { readonly visibleWhen: ConditionData } | { readonly requiredWhen: ConditionData }
type IsOptional<O> = O extends MakesOptional ? true : false

/** References of the conditions among the options of a question. */
export type OptionRefs<O> = RefsOf<O[keyof O & ('visibleWhen' | 'requiredWhen')]>

/** References of the rules among the options of a group. */
export type RuleRefs<O> = O extends { readonly rules: readonly (infer R)[] }
  ? R extends RuleDefinition
    ? RefsOf<R['valid']> | { readonly path: R['at']; readonly value: never }
    : never
  : never

/** The question that a builder makes of an answer type and the options it was given. */
export type Made<V, O, Inner = never> = Field<V, IsOptional<O>, OptionRefs<O> | Inner>

type ValueOf<F> = F extends { readonly '~answer'?: { readonly value: infer V } } ? V : never
type OptionalKeys<B> = {
  [K in keyof B]: B[K] extends { readonly '~answer'?: { readonly optional: true } } ? K : never
}[keyof B]
/** Shows the fields on hover instead of an intersection. */
export type Flat<T> = T extends infer O ? { [K in keyof O]: O[K] } : never

/** The answers to questions: an object with the names of the questions. */
export type Answers<B> = Flat<
  { -readonly [K in Exclude<keyof B, OptionalKeys<B>>]: ValueOf<B[K]> } & {
    -readonly [K in OptionalKeys<B>]?: ValueOf<B[K]>
  }
>

/** All references of the questions of a group. */
export type FieldRefs<B> = {
  [K in keyof B]: B[K] extends { readonly '~answer'?: { readonly refs: infer R } } ? R : never
}[keyof B]

import type { Ref, RefsOf } from '../conditions/refs.js'
import type { FieldDefinition, RuleDefinition } from './definition.js'
import type { FieldKind } from './field-kind.js'

/**
 * What somebody is asked, as far as types need to know it. At run time there is nothing of it.
 *
 * @typeParam V - type of the answer
 * @typeParam O - the answer may be absent
 * @typeParam R - what its conditions refer to
 */
export interface Asked<V, O, R> {
  readonly '~answer'?: { readonly value: V }
  readonly '~refs'?: R
  readonly '~optional'?: O
}

/** A question as the builders return it: plain data, with its answer in the type; parameters as of {@link Asked}. */
export interface Field<V = unknown, O extends boolean = boolean, R = Ref> extends Asked<V, O, R> {
  readonly kind: FieldKind
}

/** Questions by name, in the order in which they are asked. */
export type Fields = Readonly<Record<string, Field>>

/** Options of one kind of question. */
export type OptionsOf<K extends FieldKind, Own extends string = never> = Omit<
  Extract<FieldDefinition, { kind: K }>,
  'kind' | Own
>

/**
 * What decides whether a question is asked, and whether it must be answered. Builders infer these options and no others:
 * texts and limits say nothing about the type of the answer.
 *
 * @typeParam P - whether it is optional
 * @typeParam W - when it is visible
 * @typeParam Q - when it is required
 */
export interface Presence<P, W, Q> {
  readonly optional?: P
  readonly visibleWhen?: W
  readonly requiredWhen?: Q
}

/** Options of a question, of which only the {@link Presence} is inferred. */
export type Given<Options, P, W, Q> = Options & Presence<P, W, Q>

/** Only an answer that is neither optional nor under a condition is always there. */
type MayBeAbsent<P extends boolean, W> = [P, W] extends [false, never] ? false : true

/** References of rules. */
export type RuleRefs<U extends readonly RuleDefinition[]> = RuleRef<U[number]>
type RuleRef<R extends RuleDefinition> = R extends unknown ? RefsOf<R['valid']> | Ref<R['at'], never> : never

/** The question that a builder makes of an answer type and the options it was given. */
export type Made<V, P extends boolean = false, W = never, Q = never, Inner = never> = Field<
  V,
  MayBeAbsent<P, W | Q>,
  RefsOf<W | Q> | Inner
>

type AskedByName = Readonly<Record<string, Asked<unknown, boolean, unknown>>>

/** What the type of a question remembers. */
type Answer<F extends Asked<unknown, boolean, unknown>> = F['~answer'] & {}

type MandatoryNames<B extends AskedByName> = {
  [K in keyof B]: B[K]['~optional'] extends true | undefined ? never : K
}[keyof B]

/** Names in the order in which they are asked; those whose answer may be absent are optional. */
type Shape<B extends AskedByName> = { [K in keyof B]?: 0 } & Record<MandatoryNames<B>, 0>

/** The answers to questions: an object with the names of the questions. */
// A conditional type has no name of its own: hovering shows the answers instead of `Answers<…>` with all questions.
export type Answers<B extends AskedByName> = B extends unknown
  ? { -readonly [K in keyof Shape<B>]: Answer<B[K & keyof B]>['value'] }
  : never

/** All references of questions. */
export type RefsIn<B extends AskedByName> = B[keyof B]['~refs'] & {}

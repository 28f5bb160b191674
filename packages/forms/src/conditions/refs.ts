import type { ConditionData } from '../model/condition.js'

/** What a condition refers to: a path, and the type of value that it expects there. Exists for the type system only. */
export interface Ref<P extends string = string, V = unknown> {
  readonly path: P
  readonly value: V
}

/** Remembers in its type which questions a condition refers to. At run time there is nothing of it. */
export interface Refers<R> {
  readonly '~refs'?: R
}

/** A condition that remembers in its type which questions it refers to. At run time it is plain {@link ConditionData}. */
export type Condition<R extends Ref = Ref> = ConditionData & Refers<R>

/** The references of a condition; none when it was written as plain data without a builder. */
export type RefsOf<C> = C extends Refers<infer R extends Ref> ? R : never

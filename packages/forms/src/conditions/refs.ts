import type { ConditionData } from '../model/condition.js'

/** What a condition refers to: a path, and the type of value that it expects there. Exists for the type system only. */
export interface Ref {
  readonly path: string
  readonly value: unknown
}

/** A condition that remembers in its type which questions it refers to. At run time it is plain {@link ConditionData}. */
export type Condition<R extends Ref = Ref> = ConditionData & { readonly '~refs'?: R }

/** The references of a condition; none when it was written as plain data without a builder. */
export type RefsOf<C> = C extends { readonly '~refs'?: infer R } ? (R extends Ref ? R : never) : never

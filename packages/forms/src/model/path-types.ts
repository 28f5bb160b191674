import type { Ref } from '../conditions/refs.js'

/** What an object, or each entry of a list of objects, answers under a name; never when it asks nothing of that name. */
type Part<D, N> = D extends readonly unknown[]
  ? Part<D[number], N>
  : D extends object
    ? N extends keyof D
      ? NonNullable<D[N]>
      : never
    : never

/** Type of the answer at a path; never when there is no such question. Lists are entered without an index. */
export type AnswerAt<D, P> = P extends `${infer A}.${infer B}` ? AnswerAt<Part<D, A>, B> : Part<D, P>

type Printed<V> = V extends readonly (infer E)[]
  ? Printed<E>
  : V extends string | number | boolean
    ? `${V}`
    : 'of this kind'

/** One readable sentence when no question at the path answers with the value. */
type Complaint<At, P extends string, V> = [At] extends [never]
  ? `There is no question '${P}'.`
  : [V] extends [At]
    ? never
    : `The question '${P}' never has the answer '${Printed<V>}'.`

/** A path that is only known to be some text is left to the check at run time. */
type BadRef<D, P extends string, V> = string extends P ? never : Complaint<AnswerAt<D, P>, P, V>

/** One readable sentence for each absolute reference that the data does not satisfy; never when all do. */
export type BadRefs<D, R> = R extends Ref<infer P, infer V> ? BadRef<D, P, V> : never

/** The same for references that start with `self.`; others are left to the form. */
export type BadSelfRefs<D, R> = BadRefs<D, WithoutSelf<Extract<R, SelfRef>>>

/** At the top of a form, `self.` means nothing but the form. */
export type WithoutSelf<R> = R extends Ref<`self.${infer P}`, infer V> ? Ref<P, V> : R

/** The references that a group cannot judge and hands on to the form. */
export type OuterRefs<R> = Exclude<R, SelfRef>

type SelfRef = Ref<`self.${string}`>

/** The good type when nothing is bad about it, and otherwise what is. */
export type Judged<Good, Bad> = [Bad] extends [never] ? Good : Bad

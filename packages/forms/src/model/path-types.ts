import type { Ref } from '../conditions/refs.js'

/** Type of the answer at a path; never when there is no such question. Lists are entered without an index. */
export type AnswerAt<D, P extends string> = D extends readonly (infer E)[]
  ? AnswerAt<E, P>
  : D extends object
    ? P extends `${infer A}.${infer B}`
      ? A extends keyof D
        ? AnswerAt<NonNullable<D[A]>, B>
        : never
      : P extends keyof D
        ? NonNullable<D[P]>
        : never
    : never

type Printed<V> = V extends readonly (infer E)[]
  ? Printed<E>
  : V extends string | number | boolean
    ? `${V}`
    : 'of this kind'

/** A path that is only known to be some text is left to the check at run time. */
type BadRef<D, P extends string, V> = string extends P
  ? never
  : AnswerAt<D, P> extends infer At
    ? [At] extends [never]
      ? `There is no question '${P}'.`
      : [V] extends [At]
        ? never
        : `The question '${P}' never has the answer '${Printed<V>}'.`
    : never

/** One readable sentence for each absolute reference that the data does not satisfy; never when all do. */
export type BadRefs<D, R> = R extends Ref
  ? R['path'] extends `self.${infer P}`
    ? BadRef<D, P, R['value']>
    : BadRef<D, R['path'], R['value']>
  : never

/** The same for references that start with `self.`; others are left to the form. */
export type BadSelfRefs<D, R> = R extends Ref
  ? R['path'] extends `self.${infer P}`
    ? BadRef<D, P, R['value']>
    : never
  : never

/** The references that a group cannot judge and hands on to the form. */
export type OuterRefs<R> = R extends Ref ? (R['path'] extends `self.${string}` ? never : R) : never

import type {
  ComparisonData,
  ConditionData,
  DateOffset,
  ValidDateData,
  IsEmptyData,
  JunctionData,
  NotData,
  OperandData,
  LessThanData,
  Scalar,
} from '../model/condition.js'
import type { TeilDatum } from '../model/definition.js'
import type { Ref, Refers, RefsOf } from './refs.js'

/** The answer equals the value. */
export function equal<const P extends string, const V extends Scalar>(
  path: P,
  value: V,
): ComparisonData & Refers<Ref<P, V>> {
  return { op: 'equal', path, value }
}

/** The answer is known and differs from the value. */
export function notEqual<const P extends string, const V extends Scalar>(
  path: P,
  value: V,
): ComparisonData & Refers<Ref<P, V>> {
  return { op: 'not_equal', path, value }
}

/** The value is among the chosen ones. */
export function includes<const P extends string, const V extends Scalar>(
  path: P,
  value: V,
): ComparisonData & Refers<Ref<P, readonly V[]>> {
  return { op: 'includes', path, value }
}

/** The question was not answered, or is hidden. The only condition that is ever true of such a question. */
export function isEmpty<const P extends string>(path: P): IsEmptyData & Refers<Ref<P, never>> {
  return { op: 'is_empty', path }
}

/** The opposite; unknown stays unknown. */
export function not<const C extends ConditionData>(condition: C): NotData & Refers<RefsOf<C>> {
  return { op: 'not', condition }
}

/** All are true. One false decides, however much is unknown. */
export function and<const C extends readonly [ConditionData, ...ConditionData[]]>(
  ...conditions: C
): JunctionData & Refers<RefsOf<C[number]>> {
  return { op: 'and', conditions }
}

/** At least one is true. One true decides, however much is unknown. */
export function or<const C extends readonly [ConditionData, ...ConditionData[]]>(
  ...conditions: C
): JunctionData & Refers<RefsOf<C[number]>> {
  return { op: 'or', conditions }
}

/** Exactly one is true. Unknown as soon as one of them is. */
export function xor<const C extends readonly [ConditionData, ConditionData, ...ConditionData[]]>(
  ...conditions: C
): JunctionData & Refers<RefsOf<C[number]>> {
  return { op: 'xor', conditions }
}

/** A day relative to the injected today, for {@link lessThan}: `today({ years: -18 })`. */
export function today(offset: DateOffset = {}): { readonly today: DateOffset } {
  return { today: offset }
}

/** The answer to another question, for {@link lessThan}. */
export function answerTo<const P extends string>(path: P): { readonly path: P } {
  return { path }
}

/** Fits a question for a date, known in full or in part, and no question for a number. */
type AnyDate = string & TeilDatum

type Comparable = number | string | OperandData
type ExpectedAt<P extends string, V> = V extends { readonly path: infer Q extends string }
  ? Ref<P, never> | Ref<Q, never>
  : Ref<P, V extends number ? number : AnyDate>

/**
 * The answer, a number or a date, is less (earlier) than the value, another answer or a day relative to today. Of a date
 * that is known in part it is known only when every day that it can mean gives the same verdict.
 */
export function lessThan<const P extends string, const V extends Comparable>(
  path: P,
  value: V,
): LessThanData & Refers<ExpectedAt<P, V>> {
  return { op: 'less_than', left: { path }, right: typeof value === 'object' ? value : { value } }
}

/** Day, month and year, three numbers, name a day that exists. */
export function isValidDate<const D extends string, const M extends string, const Y extends string>(
  day: D,
  month: M,
  year: Y,
): ValidDateData & Refers<Ref<D, number> | Ref<M, number> | Ref<Y, number>> {
  return { op: 'is_valid_date', day, month, year }
}

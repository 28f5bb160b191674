/** A value that a condition compares with. */
export type Scalar = string | number | boolean

/** A distance from today, in calendar units; negative lies in the past. `{ years: -18 }` is today eighteen years ago. */
export interface DateOffset {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/** One side of `less_than`: an answer, a fixed value or a day relative to the injected today. */
export type OperandData = { readonly path: string } | { readonly value: Scalar } | { readonly today: DateOffset }

/** The answer compared with a value. */
export interface ComparisonData {
  readonly op: 'equal' | 'not_equal' | 'includes'
  readonly path: string
  readonly value: Scalar
}

/** Whether there is no answer. */
export interface IsEmptyData {
  readonly op: 'is_empty'
  readonly path: string
}

/** The opposite of a condition. */
export interface NotData {
  readonly op: 'not'
  readonly condition: ConditionData
}

/** How many of several conditions must be true. */
export interface JunctionData {
  readonly op: 'and' | 'or' | 'xor'
  readonly conditions: readonly ConditionData[]
}

/** Two operands in order. */
export interface LessThanData {
  readonly op: 'less_than'
  readonly left: OperandData
  readonly right: OperandData
}

/** Three answers that name a day. */
export interface ValidDateData {
  readonly op: 'is_valid_date'
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * A condition as plain data; the operators are those of FITKO's translated rules, plus `includes`.
 *
 * A path names a question from the top (`hund.anmeldegrund`), or with `self.` from the group that holds the owner of
 * the condition. Evaluation knows three values: an unanswered or hidden operand makes a comparison unknown; only
 * `is_empty` is ever true of it.
 */
export type ConditionData = ComparisonData | IsEmptyData | NotData | JunctionData | LessThanData | ValidDateData

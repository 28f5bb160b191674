import { existsInCalendar, isExistingDay } from '../../model/calendar.js'
import type { RuleExpression, RuleOperand } from './translated-rule.js'

/** The answer to an identifier; undefined when there is none. */
export type RuleLookup = (identifier: string) => unknown

/**
 * Evaluates a translated rule in two values, as programs without the third do: what is not answered equals nothing, is less
 * than nothing, and differs from everything. Forms evaluate with a third value, unknown (see `ConditionData`); where every
 * operand is answered, both agree.
 *
 * The portal publishes the expressions but no evaluation of missing answers; this one is the plain reading of the
 * operators' names.
 */
export function evaluateRule(expression: RuleExpression, lookup: RuleLookup): boolean {
  if (typeof expression === 'boolean') return expression
  const valueOf = (operand: RuleOperand): unknown =>
    typeof operand === 'object' ? lookup(operand.identifier) : operand
  if ('identifier' in expression) return lookup(expression.identifier) === true
  if ('equal' in expression) return isEqual(expression.equal.map(valueOf))
  if ('not_equal' in expression) return !isEqual(expression.not_equal.map(valueOf))
  if ('less_than' in expression) return isLess(expression.less_than.map(valueOf))
  if ('is_empty' in expression) return isMissing(lookup(expression.is_empty.identifier))
  if ('not' in expression) return !evaluateRule(expression.not, lookup)
  if ('and' in expression) return expression.and.every((one) => evaluateRule(one, lookup))
  if ('or' in expression) return expression.or.some((one) => evaluateRule(one, lookup))
  if ('xor' in expression) return expression.xor.filter((one) => evaluateRule(one, lookup)).length === 1
  const [day, month, year] = expression.is_valid_date.map(valueOf)
  const areNumbers = typeof day === 'number' && typeof month === 'number' && typeof year === 'number'
  return areNumbers && existsInCalendar(year, month, day)
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isEqual([left, right]: readonly unknown[]): boolean {
  return !isMissing(left) && !isMissing(right) && left === right
}

function isLess([left, right]: readonly unknown[]): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right
  return (
    typeof left === 'string' && typeof right === 'string' && isExistingDay(left) && isExistingDay(right) && left < right
  )
}

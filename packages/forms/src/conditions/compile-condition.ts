import { existsInCalendar, shiftDay } from '../model/calendar.js'
import type { ConditionData, OperandData, Scalar } from '../model/condition.js'
import { dayRangeOf } from '../model/partial-date.js'
import { isList, lengthOf, readOwn } from '../model/plain-object.js'
import type { AnswerReader, Evaluator } from './evaluator.js'
import { allOf, anyOf, exactlyOneOf, negate, type Truth } from './truth.js'

/** Finds the reader of a path as written in the condition. */
type Operands = (path: string) => AnswerReader

/** Longest list that `includes` searches; a list of choices is never longer. */
const maxSearched = 1_000

/** Turns a condition into a function. No code is generated: a strict content security policy stays possible. */
export function compileCondition(condition: ConditionData, operands: Operands): Evaluator {
  switch (condition.op) {
    case 'equal':
      return compileEqual(operands(condition.path), condition.value)
    case 'not_equal': {
      const equal = compileEqual(operands(condition.path), condition.value)
      return (scope) => negate(equal(scope))
    }
    case 'includes': {
      const read = operands(condition.path)
      return (scope) => includesAnswer(read(scope), condition.value)
    }
    case 'is_empty': {
      const read = operands(condition.path)
      return (scope) => read(scope) === undefined
    }
    case 'not': {
      const inner = compileCondition(condition.condition, operands)
      return (scope) => negate(inner(scope))
    }
    case 'and':
      return combine(condition.conditions, operands, allOf)
    case 'or':
      return combine(condition.conditions, operands, anyOf)
    case 'xor':
      return combine(condition.conditions, operands, exactlyOneOf)
    case 'less_than':
      return compileLessThan(compileOperand(condition.left, operands), compileOperand(condition.right, operands))
    case 'is_valid_date': {
      const [day, month, year] = [operands(condition.day), operands(condition.month), operands(condition.year)]
      return (scope) => isValidDate(day(scope), month(scope), year(scope))
    }
  }
}

function compileEqual(read: AnswerReader, value: Scalar): Evaluator {
  const expected = typeof value === 'string' ? value.normalize('NFC') : value
  return (scope) => {
    const answer = read(scope)
    // An answer of another type is no answer to this question; validation reports it.
    return typeof answer === typeof expected ? answer === expected : undefined
  }
}

/** Whether a value is among the chosen ones; unknown of anything but a list. */
export function includesAnswer(answer: unknown, value: Scalar): Truth {
  if (!isList(answer)) return undefined
  const length = Math.min(lengthOf(answer), maxSearched)
  for (let i = 0; i < length; i++) if (readOwn(answer, i) === value) return true
  return false
}

function combine(
  conditions: readonly ConditionData[],
  operands: Operands,
  decide: (truths: readonly Truth[]) => Truth,
): Evaluator {
  const inner = conditions.map((condition) => compileCondition(condition, operands))
  return (scope) => decide(inner.map((evaluate) => evaluate(scope)))
}

function compileOperand(operand: OperandData, operands: Operands): AnswerReader {
  if ('path' in operand) return operands(operand.path)
  if ('value' in operand) return () => operand.value
  return (scope) => shiftDay(scope.today(), operand.today)
}

function compileLessThan(left: AnswerReader, right: AnswerReader): Evaluator {
  return (scope) => isLess(left(scope), right(scope))
}

/**
 * Whether one answer comes before another; unknown unless both are numbers or both are dates. Of a date whose day or month
 * is unknown, it is known only when every day that it can mean gives the same verdict.
 */
export function isLess(a: unknown, b: unknown): Truth {
  if (typeof a === 'number' && typeof b === 'number') return a < b
  const left = dayRangeOf(a)
  const right = left && dayRangeOf(b)
  if (left === undefined || right === undefined) return undefined
  if (left.latest < right.earliest) return true
  return left.earliest >= right.latest ? false : undefined
}

/** Whether three answers name a day that exists; unknown unless all are numbers. */
export function isValidDate(day: unknown, month: unknown, year: unknown): Truth {
  if (typeof day !== 'number' || typeof month !== 'number' || typeof year !== 'number') return undefined
  return existsInCalendar(year, month, day)
}

import type { ConditionData, Scalar } from '../../model/condition.js'
import { present, type JsonSchema } from './schema.js'

/** Where the operand of a condition stands. */
export interface Operand {
  /** Names that lead to it from the object that the schema describes. */
  readonly keys: readonly string[]
  /** What holds of it when it was answered; undefined when JSON Schema cannot say it, as for groups. */
  readonly answered: JsonSchema | true | undefined
  /** How the data writes a value that it is compared with. */
  readonly written: (value: Scalar) => Scalar
}

/** Finds the operand of a path as written in the condition. */
export type FindOperand = (path: string) => Operand

/**
 * A schema of the data for which a condition is known to be true (`truth`) or known to be false; the two differ by the
 * data for which it is unknown.
 *
 * @returns undefined when JSON Schema cannot say it: comparing two answers, or dates
 */
export function conditionSchema(
  condition: ConditionData,
  truth: boolean,
  operand: FindOperand,
): JsonSchema | undefined {
  switch (condition.op) {
    case 'equal': {
      const { keys, written } = operand(condition.path)
      const value = { const: written(condition.value) }
      return present(keys, truth ? value : { not: value })
    }
    case 'not_equal':
      return conditionSchema({ ...condition, op: 'equal' }, !truth, operand)
    case 'includes': {
      const { keys, written } = operand(condition.path)
      return present(keys, includesSchema(written(condition.value), truth))
    }
    case 'is_empty': {
      const { keys, answered: isAnswered } = operand(condition.path)
      if (isAnswered === undefined) return undefined
      const answered = present(keys, isAnswered)
      return truth ? { not: answered } : answered
    }
    case 'not':
      return conditionSchema(condition.condition, !truth, operand)
    case 'and':
      return truth ? every(condition.conditions, true, operand) : some(condition.conditions, false, operand)
    case 'or':
      return truth ? some(condition.conditions, true, operand) : every(condition.conditions, false, operand)
    case 'xor':
      return exactlyOne(condition.conditions, truth, operand)
    case 'less_than':
      return lessThanSchema(condition, truth, operand)
    case 'is_valid_date':
      return undefined
  }
}

function includesSchema(value: unknown, truth: boolean): JsonSchema {
  const contains = { type: 'array', contains: { const: value } }
  return truth ? contains : { type: 'array', not: contains }
}

function every(conditions: readonly ConditionData[], truth: boolean, operand: FindOperand): JsonSchema | undefined {
  const schemas = conditions.map((condition) => conditionSchema(condition, truth, operand))
  return schemas.every((schema) => schema !== undefined) ? { allOf: schemas } : undefined
}

function some(conditions: readonly ConditionData[], truth: boolean, operand: FindOperand): JsonSchema | undefined {
  const schemas = conditions.map((condition) => conditionSchema(condition, truth, operand))
  return schemas.every((schema) => schema !== undefined) ? { anyOf: schemas } : undefined
}

/** Known only when every part is: each part is true or false, and the number of true ones is one or is not. */
function exactlyOne(
  conditions: readonly ConditionData[],
  truth: boolean,
  operand: FindOperand,
): JsonSchema | undefined {
  const whenTrue = conditions.map((condition) => conditionSchema(condition, true, operand))
  const whenFalse = conditions.map((condition) => conditionSchema(condition, false, operand))
  if (![...whenTrue, ...whenFalse].every((schema) => schema !== undefined)) return undefined
  const known = whenTrue.map((schema, position) => ({ anyOf: [schema, whenFalse[position]] }))
  const one = { oneOf: whenTrue }
  return { allOf: [...known, truth ? one : { not: one }] }
}

function lessThanSchema(
  { left, right }: Extract<ConditionData, { op: 'less_than' }>,
  truth: boolean,
  operand: FindOperand,
): JsonSchema | undefined {
  if ('path' in left && 'value' in right && typeof right.value === 'number') {
    return present(operand(left.path).keys, { type: 'number', [truth ? 'exclusiveMaximum' : 'minimum']: right.value })
  }
  if ('path' in right && 'value' in left && typeof left.value === 'number') {
    return present(operand(right.path).keys, { type: 'number', [truth ? 'exclusiveMinimum' : 'maximum']: left.value })
  }
  return undefined
}

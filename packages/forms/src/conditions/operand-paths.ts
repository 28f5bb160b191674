import { FormDefinitionError } from '../errors.js'
import type { ConditionData } from '../model/condition.js'

/**
 * All paths that a condition reads, as written.
 *
 * @throws {FormDefinitionError} `condition-invalid` for an unknown operator or an operator without conditions
 */
export function operandPaths(condition: ConditionData): string[] {
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
    case 'includes':
    case 'is_empty':
      return [condition.path]
    case 'not':
      return operandPaths(condition.condition)
    case 'and':
    case 'or':
    case 'xor':
      if (condition.conditions.length === 0) throw invalidCondition(condition.op)
      return condition.conditions.flatMap(operandPaths)
    case 'less_than':
      return [condition.left, condition.right].flatMap((operand) => ('path' in operand ? [operand.path] : []))
    case 'is_valid_date':
      return [condition.day, condition.month, condition.year]
    default:
      throw invalidCondition('unknown')
  }
}

/** The error of a condition that cannot be evaluated. */
export function invalidCondition(op: string): FormDefinitionError {
  return new FormDefinitionError('condition-invalid', {
    message: `A condition with the operator '${op}' cannot be evaluated: the operator is unknown or has nothing to combine. Use the builders equal(), and(), … of this package.`,
    facts: { op },
  })
}

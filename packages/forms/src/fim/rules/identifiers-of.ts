import type { RuleExpression, RuleOperand } from './translated-rule.js'

/** All identifiers that an expression names, as written. */
export function identifiersOf(expression: RuleExpression): readonly string[] {
  if (typeof expression === 'boolean') return []
  if ('identifier' in expression) return [expression.identifier]
  if ('is_empty' in expression) return [expression.is_empty.identifier]
  if ('not' in expression) return identifiersOf(expression.not)
  if ('and' in expression) return expression.and.flatMap(identifiersOf)
  if ('or' in expression) return expression.or.flatMap(identifiersOf)
  if ('xor' in expression) return expression.xor.flatMap(identifiersOf)
  return operandsOf(expression).flatMap((operand) => (typeof operand === 'object' ? [operand.identifier] : []))
}

function operandsOf(expression: Exclude<RuleExpression, boolean>): readonly RuleOperand[] {
  if ('equal' in expression) return expression.equal
  if ('not_equal' in expression) return expression.not_equal
  if ('less_than' in expression) return expression.less_than
  return 'is_valid_date' in expression ? expression.is_valid_date : []
}

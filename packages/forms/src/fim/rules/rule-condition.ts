import type { ConditionData, OperandData, Scalar } from '../../model/condition.js'
import { RuleProblem } from './rule-effect.js'
import { combined, negated } from './to-condition.js'
import type { RuleExpression, RuleOperand } from './translated-rule.js'

/**
 * A translated rule as a condition whose paths are its identifiers, without a form around it. Answers that are no `true` are
 * not equal to `true`, so a bare identifier becomes a comparison.
 *
 * @throws {RuleProblem} when it compares two values, which no condition can
 */
export function ruleCondition(expression: RuleExpression): ConditionData | boolean {
  if (typeof expression === 'boolean') return expression
  if ('identifier' in expression) return { op: 'equal', path: expression.identifier, value: true }
  if ('equal' in expression) return comparison('equal', expression.equal)
  if ('not_equal' in expression) return comparison('not_equal', expression.not_equal)
  if ('is_empty' in expression) return { op: 'is_empty', path: expression.is_empty.identifier }
  if ('not' in expression) return negated(ruleCondition(expression.not))
  if ('and' in expression) return combined('and', expression.and.map(ruleCondition))
  if ('or' in expression) return combined('or', expression.or.map(ruleCondition))
  if ('xor' in expression) {
    const conditions = expression.xor.map(ruleCondition).filter((one) => typeof one !== 'boolean')
    if (conditions.length !== expression.xor.length) throw withoutAnswers()
    return { op: 'xor', conditions }
  }
  if ('less_than' in expression) {
    const [left, right] = expression.less_than
    return { op: 'less_than', left: operand(left), right: operand(right) }
  }
  const [day, month, year] = expression.is_valid_date.map(identifier)
  if (day === undefined || month === undefined || year === undefined) throw withoutAnswers()
  return { op: 'is_valid_date', day, month, year }
}

function comparison(op: 'equal' | 'not_equal', [left, right]: readonly [RuleOperand, RuleOperand]): ConditionData {
  if (typeof left === 'object' && typeof right !== 'object') return { op, path: left.identifier, value: right }
  if (typeof right === 'object' && typeof left !== 'object') return { op, path: right.identifier, value: left }
  throw withoutAnswers()
}

function operand(source: RuleOperand): OperandData {
  return typeof source === 'object' ? { path: source.identifier } : { value: source satisfies Scalar }
}

function identifier(source: RuleOperand): string {
  if (typeof source === 'object') return source.identifier
  throw withoutAnswers()
}

function withoutAnswers(): RuleProblem {
  return new RuleProblem('rule-not-expressible', 'it compares two answers, or two values, with each other')
}

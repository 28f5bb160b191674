import type { ConditionData, OperandData, Scalar } from '../../model/condition.js'
import type { FieldDefinition } from '../../model/definition.js'
import type { FimPlace } from '../place.js'
import { choiceKey } from '../../model/choice-key.js'
import { codesOf } from '../../model/code-list.js'
import { findElement } from './find-element.js'
import { placeKey, RuleProblem } from './rule-effect.js'
import type { RuleExpression, RuleOperand } from './translated-rule.js'

/** What a rule needs to know of the form that is being made. */
export interface RuleSurroundings {
  readonly owner: FimPlace
  /** The question of a place; undefined when nobody is asked there. */
  readonly questionOf: (place: FimPlace) => FieldDefinition | 'group' | undefined
  /** Whether conditions at the owner can look at the place: never into a list from outside. */
  readonly isVisible: (place: FimPlace) => boolean
}

/**
 * The condition of a translated rule; true and false where it does not depend on answers. A bare identifier is compared with
 * `true`, an order needs dates or numbers, and every compared value must be an answer that the question can have.
 *
 * @throws {RuleProblem} when an identifier or value is unclear
 */
export function toCondition(expression: RuleExpression, around: RuleSurroundings): ConditionData | boolean {
  if (typeof expression === 'boolean') return expression
  if ('identifier' in expression) return compare(expression, true, around)
  if ('equal' in expression) return comparison(expression.equal, around)
  if ('not_equal' in expression) return negated(comparison(expression.not_equal, around))
  if ('not' in expression) return negated(toCondition(expression.not, around))
  if ('is_empty' in expression)
    return { op: 'is_empty', path: placeKey(askedPlace(expression.is_empty.identifier, around)) }
  if ('and' in expression) return joined('and', expression.and, around)
  if ('or' in expression) return joined('or', expression.or, around)
  if ('xor' in expression) return exclusive(expression.xor, around)
  if ('less_than' in expression) {
    const [left, right] = expression.less_than.map((operand) => orderedOperand(operand, around))
    if (left === undefined || right === undefined) throw notExpressible()
    return { op: 'less_than', left, right }
  }
  const [day, month, year] = expression.is_valid_date.map((operand) => numberPath(operand, around))
  if (day === undefined || month === undefined || year === undefined) throw notExpressible()
  return { op: 'is_valid_date', day, month, year }
}

/** The opposite, without a `not` where the operators have one. */
export function negated(condition: ConditionData | boolean): ConditionData | boolean {
  if (typeof condition === 'boolean') return !condition
  // A yes-or-no question has but two answers.
  if (condition.op === 'equal' && typeof condition.value === 'boolean') return { ...condition, value: !condition.value }
  if (condition.op === 'equal') return { ...condition, op: 'not_equal' }
  if (condition.op === 'not_equal') return { ...condition, op: 'equal' }
  if (condition.op === 'not') return condition.condition
  // De Morgan holds with a third value as well.
  if (condition.op === 'and' || condition.op === 'or')
    return combined(condition.op === 'and' ? 'or' : 'and', condition.conditions.map(negated))
  return { op: 'not', condition }
}

/** All or any of several conditions, with constants taken out. */
export function combined(op: 'and' | 'or', conditions: readonly (ConditionData | boolean)[]): ConditionData | boolean {
  const decides = op === 'or'
  if (conditions.includes(decides)) return decides
  const open = conditions.filter((one) => typeof one !== 'boolean')
  const [only] = open
  if (only === undefined) return !decides
  return open.length === 1 ? only : { op, conditions: open }
}

function joined(op: 'and' | 'or', parts: readonly RuleExpression[], around: RuleSurroundings): ConditionData | boolean {
  return combined(
    op,
    parts.map((part) => toCondition(part, around)),
  )
}

function exclusive(parts: readonly RuleExpression[], around: RuleSurroundings): ConditionData {
  const conditions = parts.map((part) => toCondition(part, around))
  const open = conditions.filter((one) => typeof one !== 'boolean')
  if (open.length < 2 || open.length < conditions.length) throw notExpressible()
  return { op: 'xor', conditions: open }
}

function comparison([left, right]: readonly [RuleOperand, RuleOperand], around: RuleSurroundings): ConditionData {
  if (typeof left === 'object' && typeof right !== 'object') return compare(left, right, around)
  if (typeof right === 'object' && typeof left !== 'object') return compare(right, left, around)
  throw new RuleProblem('rule-not-expressible', 'it compares two answers, or two values, with each other')
}

function compare(
  { identifier }: { readonly identifier: string },
  value: Scalar,
  around: RuleSurroundings,
): ConditionData {
  const place = askedPlace(identifier, around)
  const question = around.questionOf(place)
  const fitting = question === undefined || question === 'group' ? undefined : fittingValue(question, value)
  if (fitting === undefined) {
    throw new RuleProblem('rule-value-unknown', `${identifier} never has the answer '${String(value).slice(0, 80)}'`)
  }
  const op = question !== 'group' && question?.kind === 'choices' ? 'includes' : 'equal'
  return { op, path: placeKey(place), value: fitting }
}

/** The value as the question has it: a choice is known by its code, or by a name that only one code has. */
function fittingValue(question: FieldDefinition, value: Scalar): Scalar | undefined {
  switch (question.kind) {
    case 'yesNo':
    case 'confirmation':
      return typeof value === 'boolean' ? value : undefined
    case 'integer':
    case 'cents':
      return typeof value === 'number' ? value : undefined
    case 'choice':
    case 'choices': {
      if (typeof value !== 'string') return undefined
      const key = choiceKey(value)
      if (Object.hasOwn(question.choices, key)) return key
      const named = Object.entries(question.choices).filter(
        ([code, { de }]) => de === value || `${code} ${de}` === value,
      )
      return named.length === 1 ? named[0]?.[0] : undefined
    }
    case 'code':
      return typeof value === 'string' && codesOf(question.list).has(value) ? value : undefined
    case 'text':
    case 'date':
      return typeof value === 'string' ? value : undefined
    default:
      return undefined
  }
}

function askedPlace(identifier: string, around: RuleSurroundings): FimPlace {
  const place = findElement(identifier, around.owner)
  if (typeof place === 'string') {
    const why = place === 'absent' ? 'is not in the schema' : 'stands at several places'
    throw new RuleProblem('rule-reference-unclear', `${identifier} ${why}`)
  }
  if (around.questionOf(place) === undefined)
    throw new RuleProblem('rule-not-expressible', `${identifier} is not asked`)
  if (!around.isVisible(place))
    throw new RuleProblem(
      'rule-not-expressible',
      `${identifier} stands in a list, and nothing says which entry is meant`,
    )
  return place
}

function orderedOperand(operand: RuleOperand, around: RuleSurroundings): OperandData | undefined {
  if (typeof operand !== 'object') return typeof operand === 'boolean' ? undefined : { value: operand }
  const place = askedPlace(operand.identifier, around)
  const question = around.questionOf(place)
  const isOrdered =
    question !== undefined && question !== 'group' && ['date', 'integer', 'cents'].includes(question.kind)
  return isOrdered ? { path: placeKey(place) } : undefined
}

function numberPath(operand: RuleOperand, around: RuleSurroundings): string | undefined {
  const ordered = orderedOperand(operand, around)
  if (ordered === undefined || !('path' in ordered) || typeof operand !== 'object') return undefined
  const question = around.questionOf(askedPlace(operand.identifier, around))
  return question !== undefined && question !== 'group' && question.kind === 'integer' ? ordered.path : undefined
}

function notExpressible(): RuleProblem {
  return new RuleProblem('rule-not-expressible', 'its operands have no order, or are not the parts of a date')
}

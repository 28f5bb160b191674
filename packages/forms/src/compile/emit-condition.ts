import { operandsOf } from '../conditions/operands-of.js'
import { resolvePath } from '../conditions/resolve-path.js'
import type { ConditionData, OperandData } from '../model/condition.js'
import type { OutlineNode } from '../model/outline.js'
import { literal, slotOf } from './emission.js'

/** Questions that conditions read. A group is read through what is inside of it. */
export function rememberedOperands(root: OutlineNode): ReadonlySet<OutlineNode> {
  return new Set([...operandsOf(root)].filter((node) => !isReadThrough(node)))
}

function isReadThrough({ children, part }: OutlineNode): boolean {
  return children.size > 0 && part.kind !== 'repeat'
}

/**
 * An expression that is true when the condition is known to have this verdict, and false otherwise, also when it is unknown.
 * Every operand must have been checked before.
 *
 * @param container - where relative paths of the condition begin
 */
export function verdictExpression(condition: ConditionData, verdict: boolean, container: OutlineNode): string {
  const operand = (path: string): string => operandExpression(path, container)
  switch (condition.op) {
    case 'equal':
      return comparison(operand(condition.path), condition.value, verdict)
    case 'not_equal':
      return comparison(operand(condition.path), condition.value, !verdict)
    case 'is_empty':
      return `${operand(condition.path)} ${verdict ? '===' : '!=='} undefined`
    case 'not':
      return verdictExpression(condition.condition, !verdict, container)
    case 'and':
    case 'or': {
      // All have to agree on one verdict, and one suffices for the other.
      const joint = (condition.op === 'and') === verdict ? ' && ' : ' || '
      return `(${condition.conditions.map((inner) => verdictExpression(inner, verdict, container)).join(joint)})`
    }
    case 'xor':
      return `exactlyOneOf([${condition.conditions.map((inner) => truth(inner, container)).join(', ')}]) === ${verdict}`
    case 'less_than':
      return order(condition.left, condition.right, verdict, container)
    case 'includes':
      return `includesAnswer(${operand(condition.path)}, ${literal(condition.value)}) === ${verdict}`
    case 'is_valid_date': {
      const parts = [condition.day, condition.month, condition.year].map(operand)
      return `isValidDate(${parts.join(', ')}) === ${verdict}`
    }
  }
}

/** True, false or undefined. */
function truth(condition: ConditionData, container: OutlineNode): string {
  const [holds, fails] = [true, false].map((verdict) => verdictExpression(condition, verdict, container))
  return `(${holds}) ? true : (${fails}) ? false : undefined`
}

/** An answer of another type than the value is none, and neither equal nor unequal. */
function comparison(operand: string, value: string | number | boolean, isEqual: boolean): string {
  const expected = literal(typeof value === 'string' ? value.normalize('NFC') : value)
  return isEqual
    ? `${operand} === ${expected}`
    : `(typeof ${operand} === '${typeof value}' && ${operand} !== ${expected})`
}

function order(left: OperandData, right: OperandData, verdict: boolean, container: OutlineNode): string {
  const [a, b] = [left, right].map((operand) => sideOf(operand, container))
  const areDays = [left, right].every((operand) => isDay(operand, container))
  // Days that were checked compare as text.
  if (areDays) return `(typeof ${a} === 'string' && typeof ${b} === 'string' && ${a} ${verdict ? '<' : '>='} ${b})`
  return `isLess(${a}, ${b}) === ${verdict}`
}

function isDay(operand: OperandData, container: OutlineNode): boolean {
  return 'path' in operand && resolvePath(operand.path, container).node.part.kind === 'date'
}

function sideOf(operand: OperandData, container: OutlineNode): string {
  if ('path' in operand) return operandExpression(operand.path, container)
  return 'value' in operand ? literal(operand.value) : `shiftDay(c.scope.today(), ${JSON.stringify(operand.today)})`
}

function operandExpression(path: string, container: OutlineNode): string {
  const { node, part } = resolvePath(path, container)
  return part === undefined ? seenExpression(node) : `partOfAnswer(${slotOf(node)}, ${literal(part)})`
}

/** What conditions see of a place; of a group only whether anything inside was answered. */
function seenExpression(node: OutlineNode): string {
  if (!isReadThrough(node)) return slotOf(node)
  const inner = [...node.children.values()].map((child) => `${seenExpression(child)} !== undefined`)
  return `(${inner.join(' || ')} ? {} : undefined)`
}

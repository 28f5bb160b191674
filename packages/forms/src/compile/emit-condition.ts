import { isSeenAsChecked } from '../conditions/in-order.js'
import { operandPaths } from '../conditions/operand-paths.js'
import { operandsOf } from '../conditions/operands-of.js'
import { resolvePath } from '../conditions/resolve-path.js'
import type { ConditionData, OperandData, Scalar } from '../model/condition.js'
import type { OutlineNode } from '../model/outline.js'
import { literal, slotOf, type Emission } from './emission.js'

/** Where a condition stands, and how far the answers were checked when it is decided. */
export interface Standpoint {
  readonly container: OutlineNode
  /** Questions with a smaller index were checked, or are hidden and have no answer. */
  readonly checkedUpTo: number
}

/** Questions whose checked answer is exactly what a condition sees, and which some condition reads. */
export function rememberedAnswers(root: OutlineNode): ReadonlySet<OutlineNode> {
  return new Set([...operandsOf(root)].filter(isSeenAsChecked))
}

/**
 * The condition as an expression of true, false or undefined over the answers that were checked before; undefined when
 * it reads anything else, and the interpreter has to decide.
 */
export function conditionExpression(
  condition: ConditionData,
  standpoint: Standpoint,
  emission: Emission,
): string | undefined {
  const isInReach = operandPaths(condition).every((path) => slotAt(path, standpoint, emission) !== undefined)
  return isInReach ? truthOf(condition, (path) => slotAt(path, standpoint, emission) ?? 'undefined') : undefined
}

function slotAt(path: string, { container, checkedUpTo }: Standpoint, { remembered }: Emission): string | undefined {
  const { node, part } = resolvePath(path, container)
  return part === undefined && remembered.has(node) && node.index < checkedUpTo ? slotOf(node) : undefined
}

function truthOf(condition: ConditionData, slot: (path: string) => string): string | undefined {
  switch (condition.op) {
    case 'equal':
      return comparison(slot(condition.path), '===', condition.value)
    case 'not_equal':
      return comparison(slot(condition.path), '!==', condition.value)
    case 'is_empty':
      return `(${slot(condition.path)} === undefined)`
    case 'not':
      return call('negate', [truthOf(condition.condition, slot)])
    case 'and':
      return call('allOf', [list(condition.conditions, slot)])
    case 'or':
      return call('anyOf', [list(condition.conditions, slot)])
    case 'xor':
      return call('exactlyOneOf', [list(condition.conditions, slot)])
    case 'less_than':
      return call('isLess', [operand(condition.left, slot), operand(condition.right, slot)])
    case 'includes':
    case 'is_valid_date':
      return undefined
  }
}

function comparison(slot: string, operator: string, value: Scalar): string {
  const expected = typeof value === 'string' ? value.normalize('NFC') : value
  return `(${slot} === undefined ? undefined : ${slot} ${operator} ${literal(expected)})`
}

function list(conditions: readonly ConditionData[], slot: (path: string) => string): string | undefined {
  const inner = conditions.map((condition) => truthOf(condition, slot))
  return inner.includes(undefined) ? undefined : `[${inner.join(', ')}]`
}

function operand(data: OperandData, slot: (path: string) => string): string | undefined {
  if ('path' in data) return slot(data.path)
  return 'value' in data ? literal(data.value) : undefined
}

function call(name: string, inner: readonly (string | undefined)[]): string | undefined {
  return inner.includes(undefined) ? undefined : `${name}(${inner.join(', ')})`
}

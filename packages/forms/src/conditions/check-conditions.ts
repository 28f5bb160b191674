import { FormDefinitionError } from '../errors.js'
import type { ConditionData, OperandData, Scalar } from '../model/condition.js'
import { codesOf } from '../model/code-list.js'
import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { invalidCondition } from './operand-paths.js'
import { resolvePath, type Target } from './resolve-path.js'

/**
 * Makes sure that every condition and rule of the form refers to questions that exist and compares them with values that
 * they can have.
 *
 * @throws {FormDefinitionError} `path-unknown`, `path-out-of-scope`, `condition-invalid`, `condition-never-true`
 */
export function checkConditions(root: OutlineNode): void {
  for (const node of walk(root)) {
    const container = node.parent ?? root
    for (const condition of [node.visibleWhen, node.requiredWhen]) {
      if (condition !== undefined) checkCondition(condition, container)
    }
    for (const rule of node.rules) {
      checkCondition(rule.valid, node)
      resolvePath(rule.at, node)
    }
  }
}

/**
 * Makes sure of one condition of a place within a container.
 *
 * @throws {FormDefinitionError} as {@link checkConditions}
 */
export function checkCondition(condition: ConditionData, container: OutlineNode): void {
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
      requireAnswer(condition.path, container, (target) => canEqual(target, condition.value), condition.value)
      return
    case 'includes':
      requireAnswer(condition.path, container, (target) => canInclude(target, condition.value), condition.value)
      return
    case 'less_than':
      requireComparable(condition.left, container)
      requireComparable(condition.right, container)
      return
    case 'is_valid_date':
      for (const path of [condition.day, condition.month, condition.year]) {
        requireAnswer(path, container, isNumber, 'a number')
      }
      return
    case 'not':
      checkCondition(condition.condition, container)
      return
    case 'and':
    case 'or':
    case 'xor':
      if (condition.conditions.length === 0) throw invalidCondition(condition.op)
      for (const inner of condition.conditions) checkCondition(inner, container)
      return
    case 'is_empty':
      resolvePath(condition.path, container)
      return
    default:
      throw invalidCondition('unknown')
  }
}

function requireComparable(operand: OperandData, container: OutlineNode): void {
  if ('path' in operand) requireAnswer(operand.path, container, isComparable, 'an order')
}

function requireAnswer(
  path: string,
  container: OutlineNode,
  accepts: (target: Target) => boolean,
  expected: Scalar,
): void {
  const target = resolvePath(path, container)
  if (accepts(target)) return
  throw new FormDefinitionError('condition-never-true', {
    message: `The question '${pathOf(target.node)}' never has the answer '${expected}'. Correct the condition that compares it.`,
    facts: { path },
  })
}

function canEqual({ node, part }: Target, value: Scalar): boolean {
  if (part !== undefined) return true
  const { definition } = node.part
  switch (node.part.kind) {
    case 'choice':
      return 'choices' in definition && typeof value === 'string' && Object.hasOwn(definition.choices, value)
    case 'code':
      return 'list' in definition && typeof value === 'string' && codesOf(definition.list).has(value)
    case 'text':
    case 'email':
    case 'date':
      return typeof value === 'string'
    case 'integer':
    case 'cents':
      return typeof value === 'number'
    case 'yesNo':
    case 'confirmation':
      return typeof value === 'boolean'
    default:
      return false
  }
}

function canInclude({ node }: Target, value: Scalar): boolean {
  const { definition } = node.part
  return node.part.kind === 'choices' && 'choices' in definition && Object.hasOwn(definition.choices, String(value))
}

function isNumber({ node, part }: Target): boolean {
  return node.part.kind === 'integer' || (node.part.kind === 'partialDate' && part !== undefined)
}

function isComparable(target: Target): boolean {
  return isNumber(target) || ['date', 'cents', 'partialDate'].includes(target.node.part.kind)
}

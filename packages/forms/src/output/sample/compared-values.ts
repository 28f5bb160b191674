import { resolvePath } from '../../conditions/resolve-path.js'
import type { ConditionData, DateOffset, OperandData, Scalar } from '../../model/condition.js'
import { walk, type OutlineNode } from '../../model/outline.js'

/** A value that a condition compares an answer with, or the day that it means. */
export type Compared = Scalar | { readonly today: DateOffset }

/** What the conditions of a form compare the answers to each question with. Chance alone would hardly meet these values. */
export type ComparedValues = ReadonlyMap<OutlineNode, readonly Compared[]>

const known = new WeakMap<OutlineNode, ComparedValues>()

/** Collected once for each form. */
export function comparedValuesOf(root: OutlineNode): ComparedValues {
  const existing = known.get(root)
  if (existing !== undefined) return existing
  const found = new Map<OutlineNode, Compared[]>()
  for (const node of walk(root)) {
    const container = node.parent ?? root
    for (const condition of [node.visibleWhen, node.requiredWhen]) {
      if (condition !== undefined) collect(condition, container, found)
    }
    for (const { valid } of node.rules) collect(valid, node, found)
  }
  known.set(root, found)
  return found
}

function collect(condition: ConditionData, container: OutlineNode, found: Map<OutlineNode, Compared[]>): void {
  const add = (path: string, value: Compared): void => {
    const { node, part } = resolvePath(path, container)
    if (part === undefined) found.set(node, [...(found.get(node) ?? []), value])
  }
  switch (condition.op) {
    case 'equal':
    case 'not_equal':
      add(condition.path, condition.value)
      return
    case 'less_than':
      addCompared(condition.left, condition.right, add)
      addCompared(condition.right, condition.left, add)
      return
    case 'not':
      collect(condition.condition, container, found)
      return
    case 'and':
    case 'or':
    case 'xor':
      for (const inner of condition.conditions) collect(inner, container, found)
      return
    case 'includes':
    case 'is_empty':
    case 'is_valid_date':
      return
  }
}

function addCompared(operand: OperandData, other: OperandData, add: (path: string, value: Compared) => void): void {
  if (!('path' in operand)) return
  if ('value' in other) add(operand.path, other.value)
  else if ('today' in other) add(operand.path, other)
}

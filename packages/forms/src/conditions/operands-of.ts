import type { ConditionData } from '../model/condition.js'
import { walk, type OutlineNode } from '../model/outline.js'
import { operandPaths } from './operand-paths.js'
import { resolvePath } from './resolve-path.js'

/** Every place whose answer some condition or rule of the form reads; a group is read through what is inside. */
export function operandsOf(root: OutlineNode): ReadonlySet<OutlineNode> {
  const found = new Set<OutlineNode>()
  for (const node of walk(root)) {
    for (const { condition, container } of conditionsAt(node)) {
      const targets = operandPaths(condition).map((path) => resolvePath(path, container).node)
      for (const operand of targets.flatMap((target) => walk(target))) found.add(operand)
    }
  }
  return found
}

/** A condition or rule, and where it stands. */
export interface PlacedCondition {
  readonly condition: ConditionData
  /** Where its relative paths begin. */
  readonly container: OutlineNode
}

export function conditionsAt(node: OutlineNode): readonly PlacedCondition[] {
  const own = [node.visibleWhen, node.requiredWhen].filter((condition) => condition !== undefined)
  return [
    ...own.map((condition) => ({ condition, container: node.parent ?? node })),
    ...node.rules.map(({ valid }) => ({ condition: valid, container: node })),
  ]
}

import { FormDefinitionError } from '../errors.js'
import type { ConditionData } from '../model/condition.js'
import { pathOf, walk, type OutlineNode } from '../model/outline.js'
import { operandPaths } from './operand-paths.js'
import { resolvePath } from './resolve-path.js'

/**
 * Makes sure that it can be decided for every question whether it is visible, without asking for itself on the way.
 *
 * @throws {FormDefinitionError} `condition-cycle`
 */
export function checkCycles(root: OutlineNode): void {
  const decided = new Set<OutlineNode>()
  for (const node of walk(root)) {
    visit(node, root, [], decided)
    if (node.requiredWhen !== undefined && targetsOf(node.requiredWhen, node, root).includes(node)) {
      throw cycle(node, [])
    }
  }
}

function visit(node: OutlineNode, root: OutlineNode, path: readonly OutlineNode[], decided: Set<OutlineNode>): void {
  if (decided.has(node)) return
  if (path.includes(node)) throw cycle(node, path.slice(path.indexOf(node) + 1))
  const next = [...path, node]
  if (node.parent !== undefined) visit(node.parent, root, next, decided)
  if (node.visibleWhen !== undefined) {
    for (const target of targetsOf(node.visibleWhen, node, root)) visit(target, root, next, decided)
  }
  decided.add(node)
}

function targetsOf(condition: ConditionData, owner: OutlineNode, root: OutlineNode): OutlineNode[] {
  return operandPaths(condition).map((path) => resolvePath(path, owner.parent ?? root).node)
}

function cycle(node: OutlineNode, between: readonly OutlineNode[]): FormDefinitionError {
  const chain = [node, ...between, node].map(pathOf).join(' → ')
  return new FormDefinitionError('condition-cycle', {
    message: `Whether '${pathOf(node)}' is asked depends on itself: ${chain}. Let conditions refer to other questions only.`,
    facts: { chain },
  })
}

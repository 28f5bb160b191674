import type { FormLogic } from '../../conditions/form-logic.js'
import type { Scope } from '../../conditions/scope.js'
import { walk, type OutlineNode } from '../../model/outline.js'

/** Forgets what conditions see of the answers inside of a place, before they are read once more or for another entry. */
export function compileForgetting(node: OutlineNode, logic: FormLogic): (scope: Scope) => void {
  const slots = walk(node).flatMap((inner) => (inner === node ? [] : (logic.operandSlot(inner) ?? [])))
  return ({ read }) => {
    for (const slot of slots) read[slot] = undefined
  }
}

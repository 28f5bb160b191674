import type { FormLogic } from '../../conditions/form-logic.js'
import { isUnanswered } from '../../model/normalise.js'
import type { OutlineNode } from '../../model/outline.js'
import type { Check } from '../check.js'
import { compileQuickFields } from './quick-fields.js'
import { isUsualObject } from './usual-object.js'

export function compileQuickVariant(node: OutlineNode, logic: FormLogic): Check {
  const branches = new Map([...node.children].map(([name, branch]) => [name, compileQuickFields(branch, logic)]))
  return (raw, scope, issues) => {
    if (!isUsualObject(raw)) return undefined
    let chosen: Record<string, unknown> | undefined
    for (const name in raw) {
      const part = raw[name]
      const check = branches.get(name)
      if (check === undefined) return undefined
      if (isUnanswered(part)) continue
      const answer = chosen === undefined ? check(part, scope, issues) : undefined
      if (answer === undefined) return undefined
      chosen = { [name]: answer }
    }
    return chosen
  }
}

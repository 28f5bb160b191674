import type { FormLogic } from '../conditions/form-logic.js'
import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import type { Check } from './check.js'
import { compileFields } from './check-fields.js'
import { reportOtherKeys } from './other-keys.js'

interface Chosen {
  readonly name: string
  readonly check: Check
  readonly part: unknown
}

/** Checks that exactly one branch was chosen, then what is inside of it. */
export function compileVariant(node: OutlineNode, logic: FormLogic): Check {
  const branches = [...node.children.values()].map((branch) => ({
    name: branch.name,
    check: compileFields(branch, logic),
  }))
  return (raw, scope, issues) => {
    if (!isPlainObject(raw)) return issues.add(node, scope, 'wrong-type')
    let given = 0
    const chosen: Chosen[] = []
    for (const { name, check } of branches) {
      const part = readOwn(raw, name)
      if (part !== undefined) given++
      if (!isUnanswered(part)) chosen.push({ name, check, part })
    }
    reportOtherKeys(raw, given, node.children, node, scope, issues)
    const [branch] = chosen
    if (branch === undefined || chosen.length > 1) return issues.add(node, scope, 'variant-not-single')
    return { [branch.name]: branch.check(branch.part, scope, issues) }
  }
}

import type { FormLogic } from '../conditions/form-logic.js'
import { entryScope } from '../conditions/scope.js'
import type { RepeatDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, lengthOf, readOwn } from '../model/plain-object.js'
import type { Check } from './check.js'
import { compileFields } from './check-fields.js'

/** Checks a list: its length before anything inside, then each entry in a scope of its own. */
export function compileRepeat(node: OutlineNode, { min = 1, max }: RepeatDefinition, logic: FormLogic): Check {
  const checkEntry = compileFields(node, logic)
  return (raw, scope, issues) => {
    if (!isList(raw)) return issues.add(node, scope, 'wrong-type')
    const length = lengthOf(raw)
    if (length > max) return issues.add(node, scope, 'too-many', { limit: max })
    if (length < min) issues.add(node, scope, 'too-few', { limit: min })
    const entries: unknown[] = []
    for (let i = 0; i < length && !issues.isTruncated; i++) {
      const entry = readOwn(raw, i)
      entries.push(checkEntry(entry, entryScope(scope, entry, i), issues))
    }
    return entries
  }
}

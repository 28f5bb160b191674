import type { FormLogic } from '../../conditions/form-logic.js'
import type { RepeatDefinition } from '../../model/definition.js'
import type { OutlineNode } from '../../model/outline.js'
import { entryAt, isList, lengthOf } from '../../model/plain-object.js'
import type { Check } from '../check.js'
import { compileForgetting } from './forgetting.js'
import { compileQuickFields } from './quick-fields.js'

export function compileQuickRepeat(node: OutlineNode, { min = 1, max }: RepeatDefinition, logic: FormLogic): Check {
  const checkEntry = compileQuickFields(node, logic)
  const forgetEntry = compileForgetting(node, logic)
  return (raw, scope, issues) => {
    if (!isList(raw)) return undefined
    const length = lengthOf(raw)
    if (length < min || length > max) return undefined
    const entries: unknown[] = []
    for (let i = 0; i < length; i++) {
      forgetEntry(scope)
      const entry = checkEntry(entryAt(raw, i), scope, issues)
      if (entry === undefined) return undefined
      entries.push(entry)
    }
    return entries
  }
}

import { codesOf } from '../model/code-list.js'
import type { ChoiceDefinition, ChoicesDefinition, CodeDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { entryAt, isList, lengthOf } from '../model/plain-object.js'
import type { Check } from './check.js'

export function compileChoice(node: OutlineNode, { choices }: ChoiceDefinition): Check {
  const offered = new Set(Object.keys(choices))
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    return offered.has(raw) ? raw : issues.add(node, scope, 'choice-unknown')
  }
}

export function compileChoices(node: OutlineNode, definition: ChoicesDefinition): Check {
  const offered = new Set(Object.keys(definition.choices))
  const { min = 1, max = offered.size } = definition
  return (raw, scope, issues) => {
    if (!isList(raw)) return issues.add(node, scope, 'wrong-type')
    const length = lengthOf(raw)
    if (length > max) return issues.add(node, scope, 'too-many', { limit: max })
    if (length < min) return issues.add(node, scope, 'too-few', { limit: min })
    const chosen = new Set<string>()
    for (let i = 0; i < length; i++) {
      const key = entryAt(raw, i)
      if (typeof key !== 'string') return issues.add(node, scope, 'wrong-type')
      if (!offered.has(key)) return issues.add(node, scope, 'choice-unknown')
      if (chosen.has(key)) return issues.add(node, scope, 'choice-repeated')
      chosen.add(key)
    }
    return [...chosen]
  }
}

export function compileCode(node: OutlineNode, { list }: CodeDefinition): Check {
  const codes = codesOf(list)
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    return codes.has(raw) ? raw : issues.add(node, scope, 'code-unknown')
  }
}

import type { CentsDefinition, IntegerDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import type { Check } from './check.js'

export function compileYesNo(node: OutlineNode): Check {
  return (raw, scope, issues) => (typeof raw === 'boolean' ? raw : issues.add(node, scope, 'wrong-type'))
}

export function compileConfirmation(node: OutlineNode): Check {
  return (raw, scope, issues) => {
    if (raw === true) return true
    return issues.add(node, scope, raw === false ? 'confirmation-required' : 'wrong-type')
  }
}

export function compileInteger(node: OutlineNode, { min, max }: IntegerDefinition): Check {
  return compileWhole(node, min ?? Number.MIN_SAFE_INTEGER, max ?? Number.MAX_SAFE_INTEGER)
}

export function compileCents(node: OutlineNode, { min, max }: CentsDefinition): Check {
  return compileWhole(node, min ?? 0, max ?? Number.MAX_SAFE_INTEGER)
}

function compileWhole(node: OutlineNode, min: number, max: number): Check {
  return (raw, scope, issues) => {
    if (typeof raw !== 'number' || Number.isNaN(raw)) return issues.add(node, scope, 'wrong-type')
    if (raw < min) return issues.add(node, scope, 'number-too-small', { limit: min })
    if (raw > max) return issues.add(node, scope, 'number-too-large', { limit: max })
    // Adding zero turns the negative zero into the plain one.
    return Number.isInteger(raw) ? raw + 0 : issues.add(node, scope, 'wrong-type')
  }
}

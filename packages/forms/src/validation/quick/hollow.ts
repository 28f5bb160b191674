import type { OutlineNode } from '../../model/outline.js'
import { isMandatory } from '../missing.js'

/** Whether a checked answer is nothing but groups and lists without answers. */
export function isHollow(answer: unknown): boolean {
  if (!isComposed(answer)) return false
  for (const key in answer) if (!isHollow(answer[key])) return false
  return true
}

function isComposed(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null
}

/** Whether a checked answer to this question can be {@link isHollow} at all. Most groups hold a question that must be answered. */
export function canBeHollow(node: OutlineNode): boolean {
  const { definition, kind } = node.part
  const children = [...node.children.values()]
  switch (kind) {
    case 'choices':
      return isEmptyAllowed(definition)
    case 'variant':
      return children.some(canBeHollow)
    case 'repeat':
      return isEmptyAllowed(definition) || areAllOpen(children)
    case 'form':
    case 'section':
    case 'group':
    case 'branch':
      return areAllOpen(children)
    default:
      return false
  }
}

function areAllOpen(children: readonly OutlineNode[]): boolean {
  return children.every((child) => !isAlwaysAnswered(child) || canBeHollow(child))
}

/** Whether the answer is in every object that passed the check. */
export function isAlwaysAnswered(node: OutlineNode): boolean {
  return node.visibleWhen === undefined && isMandatory(node)
}

function isEmptyAllowed(definition: OutlineNode['part']['definition']): boolean {
  return 'min' in definition && definition.min === 0
}

import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, keysOf, lengthOf, readOwn } from '../model/plain-object.js'

/**
 * Whether nothing was answered here, as forms send it: blanks for every question, or empty lists and groups. Anything
 * that the form does not ask for is not nothing. Descends as deep as the form, never as deep as the input.
 */
export function isBlank(node: OutlineNode, raw: unknown): boolean {
  if (isUnanswered(raw)) return true
  if (typeof raw !== 'object') return raw === false && node.part.kind === 'confirmation'
  if (isList(raw)) return lengthOf(raw) === 0 && (node.part.kind === 'choices' || node.part.kind === 'repeat')
  if (!isPlainObject(raw)) return false
  const keys = keysOf(raw)
  if (node.part.kind === 'partialDate' || node.part.kind === 'file') return keys.length === 0
  return keys.every((key) => {
    const child = node.part.kind === 'repeat' ? undefined : node.children.get(key)
    return child !== undefined && isBlank(child, readOwn(raw, key))
  })
}

import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, keysOf, lengthOf, readOwn } from '../model/plain-object.js'

/**
 * Whether nothing was answered here, as forms send it: blanks for every question, or empty lists and groups. What is not
 * of the kind asked for is not nothing, nor is what the form does not ask for. Descends as deep as the form, never as
 * deep as the input.
 */
export function isBlank(node: OutlineNode, raw: unknown): boolean {
  if (isUnanswered(raw)) return true
  if (typeof raw !== 'object') return raw === false && node.part.kind === 'confirmation'
  switch (node.part.kind) {
    case 'choices':
    case 'repeat':
      return isList(raw) && lengthOf(raw) === 0
    case 'partialDate':
      return isEmptyObject(raw, 'jahr')
    case 'file':
      return isEmptyObject(raw, 'attachmentId')
    case 'variant':
      // Choosing a branch is an answer, even before anything inside was answered.
      return isPlainObject(raw) && keysOf(raw).every((key) => node.children.has(key) && isUnanswered(readOwn(raw, key)))
    default:
      return node.children.size > 0 && isPlainObject(raw) && isBlankInside(node, raw)
  }
}

/** Looks for the usual key first: an answer that has it need not be listed. */
function isEmptyObject(raw: object, usualKey: string): boolean {
  return readOwn(raw, usualKey) === undefined && isPlainObject(raw) && keysOf(raw).length === 0
}

/** Whether more than blank text may be nothing here, so that {@link isBlank} has to be asked. */
export function canBeBlank({ part: { kind }, children }: OutlineNode): boolean {
  return children.size > 0 || kind === 'confirmation' || kind === 'choices' || kind === 'partialDate' || kind === 'file'
}

function isBlankInside(node: OutlineNode, raw: object): boolean {
  // Mostly the first question was answered, and the keys need not be listed.
  for (const child of node.children.values()) {
    const part = readOwn(raw, child.name)
    if (part === undefined) break
    if (!isBlank(child, part)) return false
  }
  return keysOf(raw).every((key) => {
    const child = node.children.get(key)
    return child !== undefined && isBlank(child, readOwn(raw, key))
  })
}

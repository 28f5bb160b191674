import type { OutlineNode } from '../model/outline.js'

/** Whether a visible question may stay open unless a condition demands it. */
export function isOptional({ part, requiredWhen }: OutlineNode): boolean {
  return requiredWhen !== undefined || ('optional' in part.definition && (part.definition.optional ?? false))
}

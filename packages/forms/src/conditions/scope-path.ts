import type { OutlineNode } from '../model/outline.js'
import type { Scope } from './scope.js'

/** The path of a place with the positions of the entry that the scope stands for. */
export function pathWithin(node: OutlineNode, scope: Scope): string {
  if (scope.positions.length === 0) return node.segments.join('.')
  let list = 0
  const place = node.segments.map((segment) => (segment === '*' ? scope.positions[list++] : segment))
  // A list in the scope of one of its entries means that entry.
  return [...place, ...scope.positions.slice(list)].join('.')
}

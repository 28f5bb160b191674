import type { OutlineNode } from '../../model/outline.js'
import { maxRepeat } from '../../model/definition.js'
import { isList, isPlainObject, keysOf, lengthOf, readOwn } from '../../model/plain-object.js'
import { isChoice } from './choice-codes.js'

export interface Rename {
  /** What a key of an object at a place becomes. */
  readonly key: (node: OutlineNode, key: string) => { readonly key: string; readonly name: string | undefined }
  /** What stands for something chosen at a place. */
  readonly choice: (node: OutlineNode, chosen: string) => string
}

/**
 * A copy of data in which the keys that belong to the form, and what was chosen, have other names. Descends as deep as the form, never as deep
 * as the data; what has the wrong shape for its place is handed on as it is.
 */
export function renameKeys(node: OutlineNode, value: unknown, rename: Rename): unknown {
  const { definition, kind } = node.part
  if (isChoice(node.part)) return renameChoice(node, value, rename)
  if (kind !== 'repeat') return renameObject(node, value, rename)
  const max = 'max' in definition && typeof definition.max === 'number' ? definition.max : 0
  if (!isList(value) || lengthOf(value) > max) return value
  return Array.from({ length: lengthOf(value) }, (_, at) => renameObject(node, readOwn(value, at), rename))
}

function renameChoice(node: OutlineNode, value: unknown, rename: Rename): unknown {
  if (typeof value === 'string') return rename.choice(node, value)
  if (!isList(value) || lengthOf(value) > maxRepeat) return value
  return Array.from({ length: lengthOf(value) }, (_, at) => {
    const chosen = readOwn(value, at)
    return typeof chosen === 'string' ? rename.choice(node, chosen) : chosen
  })
}

function renameObject(node: OutlineNode, value: unknown, rename: Rename): unknown {
  if (!isPlainObject(value)) return value
  const entries = keysOf(value).map((from) => {
    const { key, name } = rename.key(node, from)
    const child = name === undefined ? undefined : node.children.get(name)
    const inner = readOwn(value, from)
    return [key, child === undefined ? inner : renameKeys(child, inner, rename)] as const
  })
  // Defines properties instead of assigning them: a key `__proto__` stays a key.
  return Object.fromEntries(entries)
}

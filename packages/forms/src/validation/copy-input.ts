import { maxRepeat } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, keysOf, lengthOf, valueAt } from '../model/plain-object.js'
import { answerParts } from '../conditions/resolve-path.js'

/** Stands for what cannot be read or is no data: an answer of the wrong type to every question. */
const unreadable = Symbol('unreadable')

const partNames: ReadonlySet<string> = new Set(Object.values(answerParts).flat())

/**
 * A copy of an input for the full check, which looks at answers more than once: conditions have to see the same as checks.
 * Each property is read once, as `JSON.stringify` would; what throws and what is no data becomes {@link unreadable}.
 *
 * Descends as deep as the form, never as deep as the input, and copies of lists and of unknown keys no more than it takes
 * to refuse them. What unknown keys hold is not read.
 *
 * @param maxUnknown - unknown keys of one object that are of interest
 */
export function copyInput(node: OutlineNode, raw: unknown, maxUnknown: number): unknown {
  if (typeof raw === 'function') return unreadable
  if (typeof raw !== 'object' || raw === null) return raw
  if (isList(raw)) return copyList(node, raw, maxUnknown)
  return isPlainObject(raw) ? copyObject(node, raw, maxUnknown) : unreadable
}

function copyList(node: OutlineNode, list: readonly unknown[], maxUnknown: number): unknown[] {
  const copied = Math.min(lengthOf(list), maxEntries(node) + 1)
  return Array.from({ length: copied }, (_, i) => {
    const entry = read(list, i)
    if (node.part.kind === 'repeat') return copyObjectOnly(node, entry, maxUnknown)
    return isData(entry) ? entry : unreadable
  })
}

/** Entries of a list are objects; the list itself holds their questions. */
function copyObjectOnly(node: OutlineNode, entry: unknown, maxUnknown: number): unknown {
  if (isData(entry)) return entry
  return isPlainObject(entry) ? copyObject(node, entry, maxUnknown) : unreadable
}

function maxEntries({ part: { definition } }: OutlineNode): number {
  if (!('kind' in definition)) return 0
  if (definition.kind === 'repeat') return Math.min(definition.max, maxRepeat)
  return definition.kind === 'choices' ? Object.keys(definition.choices).length : 0
}

function copyObject(node: OutlineNode, object: object, maxUnknown: number): object {
  const copy: Record<string, unknown> = {}
  let unknown = 0
  for (const key of keysOf(object)) {
    const child = node.children.get(key)
    if (child !== undefined) copy[key] = copyInput(child, read(object, key), maxUnknown)
    else if (partNames.has(key)) {
      const part = read(object, key)
      copy[key] = isData(part) ? part : unreadable
    } else if (unknown++ <= maxUnknown) {
      // An assignment to `__proto__` would leave no key.
      Object.defineProperty(copy, key, { value: unreadable, enumerable: true })
    }
  }
  return copy
}

function isData(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function')
}

function read(object: object, key: string | number): unknown {
  try {
    return Object.hasOwn(object, key) ? valueAt(object, key) : undefined
  } catch {
    return unreadable
  }
}

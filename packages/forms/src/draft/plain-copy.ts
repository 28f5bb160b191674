import { isForbiddenKey, isList, isPlainObject, keysOf, lengthOf, readOwn } from '../model/plain-object.js'
import { DraftError } from './draft-error.js'

/** No form nests questions so deeply. */
const maxDepth = 64
const maxKeys = 10_000
const maxLength = 10_000
/** One object may stand in many places of a value that did not come from JSON, and in itself. */
const maxValues = 250_000

interface Copied {
  readonly copy: unknown
}

/**
 * A copy that shares nothing, when the value is plain JSON of sane size; `undefined` in objects is left out. Reads each
 * property once.
 *
 * @returns the copy, or undefined when it cannot be made
 */
export function plainCopy(value: unknown): Copied | undefined {
  return new Copier().copyOf(value, 0)
}

class Copier {
  #values = 0

  copyOf(value: unknown, depth: number): Copied | undefined {
    if (++this.#values > maxValues) return undefined
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return { copy: value }
    if (typeof value === 'number') return Number.isFinite(value) ? { copy: value } : undefined
    if (depth >= maxDepth) return undefined
    if (isList(value)) return this.#copyOfList(value, depth)
    return isPlainObject(value) ? this.#copyOfObject(value, depth) : undefined
  }

  #copyOfList(list: readonly unknown[], depth: number): Copied | undefined {
    const length = lengthOf(list)
    if (length > maxLength) return undefined
    const copies: unknown[] = []
    for (let i = 0; i < length; i++) {
      const entry = this.copyOf(readOwn(list, i), depth + 1)
      if (entry === undefined) return undefined
      copies.push(entry.copy)
    }
    return { copy: copies }
  }

  #copyOfObject(object: object, depth: number): Copied | undefined {
    const keys = keysOf(object)
    if (keys.length > maxKeys) return undefined
    const entries: [string, unknown][] = []
    for (const key of keys) {
      const inner = readOwn(object, key)
      if (inner === undefined) continue
      const copied = isForbiddenKey(key) ? undefined : this.copyOf(inner, depth + 1)
      if (copied === undefined) return undefined
      entries.push([key, copied.copy])
    }
    return { copy: Object.fromEntries(entries) }
  }
}

/**
 * A copy of an answer.
 *
 * @throws {DraftError} `answer-invalid`
 */
export function copyOfAnswer(value: unknown, path: string): unknown {
  const copied = plainCopy(value)
  if (copied !== undefined) return copied.copy
  throw new DraftError('answer-invalid', {
    message: `The answer to '${path || 'the form'}' is not plain JSON. Pass texts, finite numbers, booleans, lists and plain objects; of a file its description, not the file.`,
    facts: { path },
  })
}

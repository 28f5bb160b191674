// Looks at an input as JSON.stringify does: own enumerable properties count, accessors and traps of a proxy run. Whatever
// they throw, and a revoked proxy, look like nothing.

/** Objects as JSON makes them, of any realm. Class instances, arrays and functions are not plain. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  try {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) return !Array.isArray(value)
    return isForeignObjectPrototype(prototype) && !Array.isArray(value)
  } catch {
    return false
  }
}

/** The `Object.prototype` of another realm; a class that extends null has a prototype without its methods. */
function isForeignObjectPrototype(prototype: unknown): boolean {
  if (typeof prototype !== 'object' || prototype === null || Object.getPrototypeOf(prototype) !== null) return false
  return Object.hasOwn(prototype, 'isPrototypeOf')
}

/** Lists as JSON makes them. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** Number of entries of a list; infinite when a proxy says anything else, so that every limit refuses it. */
export function lengthOf(list: readonly unknown[]): number {
  try {
    const length: unknown = list.length
    return typeof length === 'number' && Number.isSafeInteger(length) && length >= 0 ? length : Number.POSITIVE_INFINITY
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** The entry of a list; undefined where there is none. Descriptors of entries take five times as long. */
export function entryAt(list: readonly unknown[], position: number): unknown {
  try {
    return Object.hasOwn(list, position) ? list[position] : undefined
  } catch {
    return undefined
  }
}

/** The own property that JSON would write, one of `keysOf`; undefined when there is none. */
export function readOwn(object: object, key: string | number): unknown {
  if (descriptorOf(object, key)?.enumerable !== true) return undefined
  try {
    return valueAt(object, key)
  } catch {
    return undefined
  }
}

/** The property of any object, as `Reflect.get` gives it, but several times as fast. */
export function valueAt(object: object, key: string | number): unknown {
  return (object as Readonly<Record<string | number, unknown>>)[key]
}

function descriptorOf(object: object, key: string | number): PropertyDescriptor | undefined {
  try {
    return Object.getOwnPropertyDescriptor(object, key)
  } catch {
    return undefined
  }
}

/** The names of the own properties that JSON would write. */
export function keysOf(object: object): readonly string[] {
  try {
    return Object.keys(object)
  } catch {
    return []
  }
}

/** Keys through which an input could reach a prototype. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

// Looks at an input without running code of it: only own data properties count, and whatever throws on being looked at
// (a revoked proxy, a hostile trap) looks like nothing.

/** Objects as JSON makes them, of any realm. Class instances, arrays and functions are not plain. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  try {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) return !Array.isArray(value)
    return typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Lists as JSON makes them. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** Number of entries of a list, read without running code of the input. */
export function lengthOf(list: readonly unknown[]): number {
  return Number(readOwn(list, 'length'))
}

/** The own data property; undefined when there is none or when reading it would run code of the input. */
export function readOwn(object: object, key: string | number): unknown {
  try {
    return Object.getOwnPropertyDescriptor(object, key)?.value
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

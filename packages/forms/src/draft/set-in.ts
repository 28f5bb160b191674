import { isList, isPlainObject } from '../model/plain-object.js'

/** A copy in which one value is replaced, made with every object on the way to it; `undefined` removes the value. */
export function setIn(target: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = isList(target) ? target : []
    return list.map((entry, position) => (position === key ? setIn(entry, rest, value) : entry))
  }
  const entries = new Map<string, unknown>(isPlainObject(target) ? Object.entries(target) : [])
  const inner = setIn(entries.get(key), rest, value)
  if (inner === undefined) entries.delete(key)
  else entries.set(key, inner)
  return Object.fromEntries(entries)
}

/** The value at these keys; undefined when there is none. */
export function getIn(target: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof key === 'number') return isList(value) ? value[key] : undefined
    return isPlainObject(value) && Object.hasOwn(value, key) ? new Map(Object.entries(value)).get(key) : undefined
  }, target)
}

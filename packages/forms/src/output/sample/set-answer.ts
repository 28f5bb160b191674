import { isList, isPlainObject, readOwn } from '../../model/plain-object.js'

/** Copies answers with another value at a path; undefined removes what is there. Objects on the way are made. */
export function withAnswer(answers: unknown, path: string, value: unknown): unknown {
  return path === '' ? value : replaced(answers, path.split('.'), value)
}

function replaced(container: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (isList(container))
    return container.map((entry, at) => (String(at) === key ? replaced(entry, rest, value) : entry))
  const object: object = isPlainObject(container) ? container : {}
  const inner = replaced(readOwn(object, key), rest, value)
  const others = Object.entries(object).filter(([name]) => name !== key)
  if (inner === undefined) return Object.fromEntries(others)
  // Keeps the order of what was there.
  if (Object.hasOwn(object, key))
    return Object.fromEntries(
      Object.entries(object).map(([name, old]: [string, unknown]) => [name, name === key ? inner : old]),
    )
  return Object.fromEntries([...others, [key, inner]])
}

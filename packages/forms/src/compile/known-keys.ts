import { keysOf } from '../model/plain-object.js'

/**
 * Whether the form asks for every key of an object.
 *
 * @param given - number of known names under which something was found
 */
export function hasKnownKeys(raw: object, given: number, known: ReadonlySet<string>): boolean {
  const keys = keysOf(raw)
  return keys.length === given || keys.every((key) => known.has(key))
}

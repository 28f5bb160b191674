import { isForbiddenKey } from './plain-object.js'

/** JavaScript lists keys such as `1`, `2`, `10` before all others, whatever their place in a definition. */
export function isReordered(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key)
}

/** The key under which a code of a published list stands among the choices of a form: `code1` for `1`. */
export function choiceKey(code: string): string {
  return isReordered(code) || isForbiddenKey(code) ? `code${code}` : code
}

/** The code of a key; the opposite of {@link choiceKey}. */
export function choiceCode(key: string): string {
  const code = /^code(.+)$/.exec(key)?.[1]
  return code !== undefined && choiceKey(code) === key ? code : key
}

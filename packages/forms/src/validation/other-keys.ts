import type { Scope } from '../conditions/scope.js'
import type { OutlineNode } from '../model/outline.js'
import { isForbiddenKey, keysOf } from '../model/plain-object.js'
import type { IssueList } from './issue-list.js'

/**
 * Reports every key that the form does not ask for; stops when nobody listens any more.
 *
 * @param given - number of known names under which something was found. As many keys are these keys: looking each of them
 *   up would cost a tenth of the time of a validation.
 */
export function reportOtherKeys(
  raw: object,
  given: number,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  node: OutlineNode,
  scope: Scope,
  issues: IssueList,
): void {
  const keys = keysOf(raw)
  if (keys.length === given) return
  for (const key of keys) {
    if (known.has(key)) continue
    if (issues.isTruncated) return
    issues.addKey(node, scope, isForbiddenKey(key) ? 'forbidden-key' : 'unknown-field', key)
  }
}

/** How many of these were given. */
export function countGiven(...parts: readonly unknown[]): number {
  let given = 0
  for (const part of parts) if (part !== undefined) given++
  return given
}

import type { Scope } from '../conditions/scope.js'
import type { OutlineNode } from '../model/outline.js'
import { isForbiddenKey } from '../model/plain-object.js'
import type { IssueList } from './issue-list.js'

/** Reports every key that the form does not ask for; stops when nobody listens any more. */
export function reportOtherKeys(
  keys: readonly string[],
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
  node: OutlineNode,
  scope: Scope,
  issues: IssueList,
): void {
  for (const key of keys) {
    if (known.has(key)) continue
    if (issues.isTruncated) return
    issues.addKey(node, scope, isForbiddenKey(key) ? 'forbidden-key' : 'unknown-field', key)
  }
}

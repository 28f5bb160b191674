/** True when both lists hold the same ids, each once, in any order. */
export function haveSameIds(left: readonly string[], right: readonly string[]): boolean {
  const ids = new Set(left)
  return ids.size === left.length && ids.size === right.length && new Set([...left, ...right]).size === ids.size
}

/** True when both lists hold the same ids, each once, in any order. */
export function haveSameIds(left: readonly string[], right: readonly string[]): boolean {
  const [ids, others] = [new Set(left), new Set(right)]
  const isEachOnce = ids.size === left.length && others.size === right.length
  return isEachOnce && ids.size === others.size && left.every((id) => others.has(id))
}

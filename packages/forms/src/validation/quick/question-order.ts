/**
 * The same in question order, each property read once; undefined when one has another name. Costs about as much as
 * checking, and is needed only where a program filled in the answers in its own order.
 */
export function inQuestionOrder(
  raw: Readonly<Record<string, unknown>>,
  positions: ReadonlyMap<string, number>,
): Record<string, unknown> | undefined {
  const parts = new Array<unknown>(positions.size)
  for (const key in raw) {
    const position = positions.get(key)
    if (position === undefined) return undefined
    parts[position] = raw[key]
  }
  const sorted: Record<string, unknown> = {}
  for (const [name, position] of positions) if (parts[position] !== undefined) sorted[name] = parts[position]
  return sorted
}

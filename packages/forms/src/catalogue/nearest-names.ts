/** Longer input is no mistyped name, and comparing it would take long. */
const maxLength = 100

/**
 * The names that are most similar to what was typed: those that contain it, then those with the fewest letters to change.
 *
 * @param count - default: 3
 */
export function nearestNames(typed: string, names: readonly string[], count = 3): readonly string[] {
  const wanted = typed.slice(0, maxLength).toLowerCase()
  return names
    .map((name) => ({ name, distance: wanted !== '' && name.includes(wanted) ? 0 : distanceBetween(wanted, name) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name)
}

/** Number of letters to insert, remove or replace (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? a.length
}

/**
 * Entries of all arrays of a document together. The largest sound one names 3,000 attachments, because its tags must fit into
 * an event; each entry that is wrong costs a validator some thirty microseconds and half a kilobyte.
 */
const maxEntries = 10_000

/**
 * True for a document that would keep a validator busy for minutes: three megabytes hold a million empty attachments. Walks
 * with a stack of its own, and past `content`, which is the sender's own in data sets and is not validated.
 */
export function hasTooManyEntries(document: unknown): boolean {
  const pending: unknown[] = [document]
  let entries = 0
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) entries += value.length
    if (entries > maxEntries) return true
    for (const [key, child] of Object.entries(value)) if (key !== 'content') pending.push(child)
  }
  return false
}

/** Ids of the entries of lists as drafts keep them: by path of the list, ids of outer entries in square brackets. */
export type ItemIds = Readonly<Record<string, readonly string[]>>

/** A place on the page: its path with positions, and its path by ids of entries, which survives moving them. */
export interface Place {
  readonly path: string
  readonly key: string
}

export const formPlace: Place = { path: '', key: '' }

/** The place of a question, group or branch inside of another. */
export function placeInside({ path, key }: Place, name: string): Place {
  return { path: joined(path, name), key: joined(key, name) }
}

/** The place of an entry of a list, and its id: the one given, else its position. */
export function placeOfEntry(list: Place, position: number, items: ItemIds): { place: Place; itemId: string } {
  const ids = Object.hasOwn(items, list.key) ? items[list.key] : undefined
  const itemId = ids?.[position] ?? String(position)
  return { itemId, place: { path: joined(list.path, String(position)), key: `${list.key}[${itemId}]` } }
}

/** An id for HTML: names begin with a letter and hold no hyphen, so that two places never share one. */
export function domIdOf({ key }: Place): string {
  return key.replaceAll('[', '-').replaceAll(']', '').replaceAll('.', '-')
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

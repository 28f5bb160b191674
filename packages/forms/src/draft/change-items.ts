import type { ItemIds } from '../model/place.js'
import type { MigrationChange } from './migration-step.js'

/** The ids of entries after one change: the lists that moved keep theirs, those that were dropped lose them. */
export function changeItems(items: ItemIds, change: MigrationChange): ItemIds {
  switch (change.op) {
    case 'rename':
      return moveKeys(items, change.path, [...change.path.split('.').slice(0, -1), change.name].join('.'))
    case 'move':
      return moveKeys(items, change.from, change.to)
    case 'drop':
      return Object.fromEntries(Object.entries(items).filter(([key]) => !isWithin(key, change.path)))
    default:
      return items
  }
}

function moveKeys(items: ItemIds, from: string, to: string): ItemIds {
  return Object.fromEntries(
    Object.entries(items).map(([key, ids]) => [isWithin(key, from) ? movedKey(key, from, to) : key, ids]),
  )
}

function isWithin(key: string, path: string): boolean {
  const plain = key.split('.').map(nameOf).join('.')
  return plain === path || plain.startsWith(`${path}.`)
}

/** Ids in brackets stay with the lists that they belong to. */
function movedKey(key: string, from: string, to: string): string {
  const segments = key.split('.')
  const length = from.split('.').length
  const target = to.split('.').map((name, position) => {
    const old = position === to.split('.').length - 1 ? segments[length - 1] : segments[position]
    const isSame = position < length - 1 && old !== undefined && nameOf(old) === name
    if (isSame) return old
    return position === to.split('.').length - 1 && old !== undefined ? name + old.slice(nameOf(old).length) : name
  })
  return [...target, ...segments.slice(length)].join('.')
}

function nameOf(segment: string): string {
  const bracket = segment.indexOf('[')
  return bracket < 0 ? segment : segment.slice(0, bracket)
}

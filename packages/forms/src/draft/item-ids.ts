import type { IdGenerator } from '@amt24/core'
import { logicOf } from '../conditions/form-logic.js'
import type { FormDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { formPlace, placeInside, placeOfEntry, type ItemIds, type Place } from '../model/place.js'
import { isList, isPlainObject, readOwn } from '../model/plain-object.js'

/** Ids must fit into ids of HTML elements and into the keys of `items`. */
const safeId = /^[A-Za-z0-9-]{1,64}$/

export function isItemId(id: unknown): id is string {
  return typeof id === 'string' && safeId.test(id)
}

/** The ids of all lists in the answers: those that exist and fit, new ones for every other list. */
export function completeItemIds(form: FormDefinition, answers: unknown, known: ItemIds, ids: IdGenerator): ItemIds {
  const items: Record<string, readonly string[]> = {}
  visit(logicOf(form).root, answers, formPlace)
  return items

  function visit(node: OutlineNode, value: unknown, place: Place): void {
    if (node.part.kind === 'repeat') {
      if (!isList(value)) return
      const own = Object.hasOwn(known, place.key) ? known[place.key] : undefined
      items[place.key] = own?.length === value.length ? own : value.map(() => ids.uuid())
      value.forEach((entry, position) => visitChildren(node, entry, placeOfEntry(place, position, items).place))
      return
    }
    visitChildren(node, value, place)
  }

  function visitChildren(node: OutlineNode, value: unknown, place: Place): void {
    if (!isPlainObject(value)) return
    for (const child of node.children.values()) visit(child, readOwn(value, child.name), placeInside(place, child.name))
  }
}

/** The ids without those of lists at or inside of a place. */
export function withoutItemsIn(items: ItemIds, { key }: Place): ItemIds {
  return Object.fromEntries(Object.entries(items).filter(([list]) => !isWithin(list, key)))
}

function isWithin(list: string, key: string): boolean {
  return list === key || list.startsWith(`${key}.`) || list.startsWith(`${key}[`)
}

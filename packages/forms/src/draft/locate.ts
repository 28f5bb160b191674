import { logicOf } from '../conditions/form-logic.js'
import type { FormDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { formPlace, placeInside, placeOfEntry, type ItemIds, type Place } from '../model/place.js'
import { DraftError } from './draft-error.js'

/** A place that a path with positions leads to. */
export interface Located {
  readonly node: OutlineNode
  readonly place: Place
  /** Names and positions, one after the other. */
  readonly keys: readonly (string | number)[]
  /** The place is an entry of a list; `node` is the list. */
  readonly isEntry: boolean
}

/**
 * Finds the place of a path as views and issues name it: `hunde.0.rufname`.
 *
 * @throws {DraftError} `path-unknown` when the form has no such place or the list no such entry
 */
export function locate(form: FormDefinition, items: ItemIds, path: string): Located {
  let located: Located = { node: logicOf(form).root, place: formPlace, keys: [], isEntry: false }
  for (const segment of path.split('.')) {
    const next = step(located, segment, items)
    if (next === undefined) throw unknownPath(form, path)
    located = next
  }
  return located
}

function step({ node, place, keys, isEntry }: Located, segment: string, items: ItemIds): Located | undefined {
  if (node.part.kind === 'repeat' && !isEntry) {
    const position = /^\d{1,4}$/u.test(segment) ? Number(segment) : Number.NaN
    if (!(position < (items[place.key]?.length ?? 0))) return undefined
    return { node, place: placeOfEntry(place, position, items).place, keys: [...keys, position], isEntry: true }
  }
  const child = node.children.get(segment)
  if (child === undefined) return undefined
  return { node: child, place: placeInside(place, segment), keys: [...keys, segment], isEntry: false }
}

function unknownPath(form: FormDefinition, path: string): DraftError {
  // A path may come from a browser, so it is only repeated when it looks like one.
  const named = /^[\w.]{1,200}$/u.test(path) ? path : ''
  return new DraftError('path-unknown', {
    message: `The form '${form.id}' has no question '${named}' in this draft. Write the path as viewOf gives it; entries of lists must be added before they are answered.`,
    facts: { formId: form.id, path: named },
  })
}

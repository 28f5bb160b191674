import { logicOf } from '../conditions/form-logic.js'
import { maxRepeat, type FormDefinition } from '../model/definition.js'
import { isUnanswered } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { formPlace, placeInside, placeOfEntry, type ItemIds, type Place } from '../model/place.js'
import { isList, isPlainObject, keysOf, readOwn } from '../model/plain-object.js'
import { DraftError, type DraftErrorCode } from './draft-error.js'
import { isItemId } from './item-ids.js'

/**
 * Makes sure that answers have the structure of the form: objects and lists where it has them, no question that it does
 * not ask, an id for each entry of a list. What was answered to single questions is not judged.
 *
 * @throws {DraftError} with the given code, naming the first place that does not fit
 */
export function requireStructure(form: FormDefinition, answers: unknown, items: ItemIds, code: DraftErrorCode): void {
  const lists = new Set<string>()
  const misfit = findMisfit(logicOf(form).root, answers, formPlace, { items, lists })
  const orphan = Object.keys(items).find((list) => !lists.has(list))
  if (misfit === undefined && orphan === undefined) return
  throw new DraftError(code, {
    message: `${misfit === undefined ? 'The draft has ids for a list that it does not have' : `The answers at '${misfit}' do not have the structure of the form '${form.id}' ${form.version}`}. Read drafts of older versions with migrate, and change drafts with answer, addEntry, removeEntry and moveEntry only.`,
    facts: { formId: form.id, path: misfit },
  })
}

interface Search {
  readonly items: ItemIds
  /** Keys of the lists that were met. */
  readonly lists: Set<string>
}

/** The first place that does not fit. Paths name questions of the form only, never keys of the draft. */
function findMisfit(node: OutlineNode, value: unknown, place: Place, search: Search): string | undefined {
  if (isUnanswered(value)) return undefined
  if (node.part.kind === 'repeat') return misfitInList(node, value, place, search)
  if (node.children.size > 0) return misfitInside(node, value, place, search)
  return isSimpleAnswer(value) ? undefined : place.path
}

function misfitInside(node: OutlineNode, value: unknown, place: Place, search: Search): string | undefined {
  if (!isPlainObject(value) || keysOf(value).some((key) => !node.children.has(key))) return place.path
  for (const child of node.children.values()) {
    const misfit = findMisfit(child, readOwn(value, child.name), placeInside(place, child.name), search)
    if (misfit !== undefined) return misfit
  }
  return undefined
}

function misfitInList(node: OutlineNode, value: unknown, place: Place, search: Search): string | undefined {
  const ids = Object.hasOwn(search.items, place.key) ? search.items[place.key] : undefined
  search.lists.add(place.key)
  if (!isList(value) || value.length > maxRepeat || ids?.length !== value.length) return place.path
  if (new Set(ids).size !== ids.length || !ids.every(isItemId)) return place.path
  for (const [position, entry] of value.entries()) {
    const misfit = misfitInside(node, entry, placeOfEntry(place, position, search.items).place, search)
    if (misfit !== undefined) return misfit
  }
  return undefined
}

/** One value, several choices, or the parts of a composed answer such as a date. */
function isSimpleAnswer(value: unknown): boolean {
  if (isList(value)) return value.every(isNoObject)
  if (isPlainObject(value)) return Object.values(value).every(isNoObject)
  return isNoObject(value)
}

function isNoObject(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

import type { Form } from '../model/form.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import { DraftError } from './draft-error.js'
import { asDraftOf, type FormDraft } from './form-draft.js'
import { withoutItemsIn } from './item-ids.js'
import { locate } from './locate.js'
import { copyOfAnswer } from './plain-copy.js'
import { setIn } from './set-in.js'
import { requireStructure } from './structure.js'

/**
 * A new draft with one answer set, checked by nobody yet; answers that it hides are kept. The draft that was given stays
 * as it is. A whole group or the branch of a variant may be set at once: `answer(form, draft, 'halter.art', { firma: {} })`.
 *
 * @param path - as `viewOf` and issues name it: `hunde.0.rufname`
 * @param value - plain JSON; `undefined` removes the answer, also a whole list
 * @throws {DraftError} `path-unknown`, `answer-invalid`, `list-needs-entries`
 */
export function answer<D>(form: Form<D>, draft: FormDraft<D>, path: string, value: unknown): FormDraft<D> {
  const { node, keys, place, isEntry } = locate(form, draft.items, path)
  const copy = value === undefined ? undefined : copyOfAnswer(value, path)
  if (isEntry || hasEntries(node, copy)) throw listNeedsEntries(path)
  const answers = setIn(draft.answers, keys, copy)
  const items = withoutItemsIn(draft.items, place)
  requireStructure(form, answers, items, 'answer-invalid')
  return asDraftOf(form, { answers, items, savedAt: draft.savedAt })
}

/** Whether a value brings lists of the form along, which would have no ids. */
function hasEntries(node: OutlineNode, value: unknown): boolean {
  if (node.part.kind === 'repeat') return isList(value) && lengthOf(value) > 0
  if (!isPlainObject(value)) return false
  return [...node.children.values()].some((child) => hasEntries(child, readOwn(value, child.name)))
}

function listNeedsEntries(path: string): DraftError {
  return new DraftError('list-needs-entries', {
    message: `'${path}' has entries of a list, which keep their ids. Add, remove and move them with addEntry, removeEntry and moveEntry, and answer the questions inside one by one.`,
    facts: { path },
  })
}

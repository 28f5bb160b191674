import { randomIds, type IdGenerator } from '@amt24/core'
import type { Form } from '../model/form.js'
import { isList } from '../model/plain-object.js'
import { DraftError } from './draft-error.js'
import { asDraftOf, type FormDraft } from './form-draft.js'
import { isItemId, withoutItemsIn } from './item-ids.js'
import { locate, type Located } from './locate.js'
import { getIn, setIn } from './set-in.js'

/** An entry of a list with its id. */
interface Entry {
  readonly id: string
  readonly value: unknown
}

/**
 * A new draft with an empty entry at the end of a list.
 *
 * @param listPath - path of the list, with positions in outer lists
 * @throws {DraftError} `path-unknown` when this is no list, `list-full`, `answer-invalid` when `ids` makes an id with
 *   other characters than letters, digits and hyphens or one that is taken
 */
export function addEntry<D>(
  form: Form<D>,
  draft: FormDraft<D>,
  listPath: string,
  { ids = randomIds }: { readonly ids?: IdGenerator } = {},
): FormDraft<D> {
  const { located, max, entries } = listAt(form, draft, listPath)
  if (entries.length >= max) throw full(listPath, max)
  const id = ids.uuid()
  if (!isItemId(id) || entries.some((entry) => entry.id === id)) throw unusableId()
  return withEntries(form, draft, located, [...entries, { id, value: {} }])
}

/**
 * A new draft without one entry of a list; the others keep their ids.
 *
 * @throws {DraftError} `path-unknown` when this is no list or it has no such entry
 */
export function removeEntry<D>(form: Form<D>, draft: FormDraft<D>, listPath: string, itemId: string): FormDraft<D> {
  const { located, entries } = listAt(form, draft, listPath)
  const position = positionOf(entries, itemId, listPath)
  const { key, path } = located.place
  const items = withoutItemsIn(draft.items, { path, key: `${key}[${itemId}]` })
  return withEntries(form, { ...draft, items }, located, entries.toSpliced(position, 1))
}

/**
 * A new draft in which an entry stands at another position of its list, with its id.
 *
 * @param position - from 0; larger ones mean the end
 * @throws {DraftError} `path-unknown` when this is no list or it has no such entry
 */
export function moveEntry<D>(
  form: Form<D>,
  draft: FormDraft<D>,
  listPath: string,
  itemId: string,
  position: number,
): FormDraft<D> {
  const { located, entries } = listAt(form, draft, listPath)
  const from = positionOf(entries, itemId, listPath)
  const moved = entries.filter((_, at) => at === from)
  return withEntries(form, draft, located, entries.toSpliced(from, 1).toSpliced(Math.max(position, 0), 0, ...moved))
}

function listAt(form: Form, draft: FormDraft, path: string) {
  const located = locate(form, draft.items, path)
  const { definition } = located.node.part
  if (located.isEntry || !('kind' in definition) || definition.kind !== 'repeat') {
    throw new DraftError('path-unknown', {
      message: `'${path}' is not a list. Pass the path of a repeated group, as viewOf gives it.`,
      facts: { path },
    })
  }
  const ids = draft.items[located.place.key] ?? []
  const values = getIn(draft.answers, located.keys)
  const entries = ids.map((id, position): Entry => ({ id, value: isList(values) ? values[position] : {} }))
  return { located, max: definition.max, entries }
}

function positionOf(entries: readonly Entry[], itemId: string, listPath: string): number {
  const position = entries.findIndex(({ id }) => id === itemId)
  if (position !== -1) return position
  throw new DraftError('path-unknown', {
    message: `The list '${listPath}' has no entry with this id. Somebody may have removed it in another window: show the list again.`,
    facts: { path: listPath },
  })
}

function withEntries<D>(
  form: Form<D>,
  draft: FormDraft<D>,
  { keys, place }: Located,
  entries: readonly Entry[],
): FormDraft<D> {
  return asDraftOf(form, {
    answers: setIn(
      draft.answers,
      keys,
      entries.map(({ value }) => value),
    ),
    items: { ...draft.items, [place.key]: entries.map(({ id }) => id) },
    savedAt: draft.savedAt,
  })
}

function full(path: string, max: number): DraftError {
  return new DraftError('list-full', {
    message: `The list '${path}' takes at most ${max} entries. Offer to add one only while there are fewer.`,
    facts: { path, max },
  })
}

function unusableId(): DraftError {
  return new DraftError('answer-invalid', {
    message:
      'The id made for an entry is taken, or has other characters than letters, digits and hyphens. Use randomIds.',
  })
}

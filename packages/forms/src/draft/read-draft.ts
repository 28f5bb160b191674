import type { Form } from '../model/form.js'
import type { ItemIds } from '../model/place.js'
import { isList, isPlainObject, keysOf, readOwn } from '../model/plain-object.js'
import { DraftError } from './draft-error.js'
import { asDraftOf, type FormDraft } from './form-draft.js'
import { isItemId } from './item-ids.js'
import { plainCopy } from './plain-copy.js'
import { requireStructure } from './structure.js'

/** A draft of any form and version, with answers of which nothing is known. */
export interface StoredDraft {
  readonly form: { readonly id: string; readonly version: string }
  readonly answers: object
  readonly items: ItemIds
  readonly savedAt: string
}

/**
 * Reads a draft as it was stored. The structure of its answers is compared with the form; what was answered to single
 * questions is left to `validate`.
 *
 * @throws {DraftError} `draft-invalid`, `draft-of-other-form`, `draft-of-other-version`: then {@link migrate} it
 */
export function readDraft<D>(form: Form<D>, stored: unknown): FormDraft<D> {
  const draft = readStored(form, stored)
  if (draft.form.version !== form.version) throw otherVersion(form, draft.form.version)
  requireStructure(form, draft.answers, draft.items, 'draft-invalid')
  return asDraftOf(form, draft)
}

/**
 * Reads the envelope of a draft of this form, of whatever version.
 *
 * @throws {DraftError} `draft-invalid`, `draft-of-other-form`
 */
export function readStored(form: Form, stored: unknown): StoredDraft {
  const draft = envelopeOf(plainCopy(stored)?.copy)
  if (draft === undefined) throw notADraft()
  if (draft.form.id !== form.id) throw otherForm(form, draft.form.id)
  return draft
}

const envelopeKeys = 'answers form items kind savedAt'
const formId = /^[a-z][a-z0-9-]{0,99}$/u
const version = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/u

function envelopeOf(value: unknown): StoredDraft | undefined {
  if (!isPlainObject(value) || keysOf(value).toSorted().join(' ') !== envelopeKeys) return undefined
  const [kind, form, answers, items, savedAt] = ['kind', 'form', 'answers', 'items', 'savedAt'].map((key) =>
    readOwn(value, key),
  )
  if (kind !== 'amt24-draft' || !isPlainObject(answers) || !isItems(items) || !isMoment(savedAt)) return undefined
  if (!isPlainObject(form) || keysOf(form).length !== 2) return undefined
  const [id, formVersion] = [readOwn(form, 'id'), readOwn(form, 'version')]
  if (typeof id !== 'string' || !formId.test(id)) return undefined
  if (typeof formVersion !== 'string' || !version.test(formVersion)) return undefined
  return { form: { id, version: formVersion }, answers, items, savedAt }
}

function isItems(value: unknown): value is ItemIds {
  return isPlainObject(value) && Object.values(value).every((ids) => isList(ids) && ids.every(isItemId))
}

function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u.test(value)) return false
  return !Number.isNaN(Date.parse(value))
}

function notADraft(): DraftError {
  return new DraftError('draft-invalid', {
    message:
      'This is not a draft. Pass what openDraft made, stored as JSON and parsed again, and nothing that a browser sent.',
  })
}

function otherForm(form: Form, found: string): DraftError {
  return new DraftError('draft-of-other-form', {
    message: `The draft belongs to the form '${found}', not to '${form.id}'. Load that form.`,
    facts: { formId: form.id, found },
  })
}

function otherVersion(form: Form, found: string): DraftError {
  return new DraftError('draft-of-other-version', {
    message: `The draft was written for version ${found} of '${form.id}', which is ${form.version} now. Pass it to migrate, with the steps from one version to the other.`,
    facts: { formId: form.id, found, expected: form.version },
  })
}

import type { Draft, Form } from '../model/form.js'
import { isList, isPlainObject, lengthOf } from '../model/plain-object.js'
import type { TodayOptions } from '../model/today.js'
import { visibleTree, type VisiblePart } from './visible-tree.js'

/**
 * The answers without those to questions that are hidden or that the form does not ask. Sections, groups and lists are
 * new objects, the answers in them are the given ones: neither checked nor normalised. What has the wrong shape for its
 * place stays as it is, for `validate` to report.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function prune<D>(form: Form<D>, data: D, options?: TodayOptions): D
export function prune<D>(form: Form<D>, data: Draft<D>, options?: TodayOptions): Draft<D>
export function prune(form: Form, data: unknown, options: TodayOptions = {}): unknown {
  return visiblePartOf(visibleTree(form, data, options))
}

function visiblePartOf(place: VisiblePart): unknown {
  const { value, children } = place
  if (place.part.kind === 'repeat' && place.position === undefined) {
    // A list that is too long has fewer visible entries; cutting it off would hide the mistake.
    return isList(value) && lengthOf(value) === children.length ? children.map(visiblePartOf) : value
  }
  if (!canHoldQuestions(place) || !isPlainObject(value)) return value
  const answered = children.filter((child) => child.value !== undefined)
  return Object.fromEntries(answered.map((child) => [child.name, visiblePartOf(child)]))
}

function canHoldQuestions({ part }: VisiblePart): boolean {
  return part.kind === 'form' || 'fields' in part.definition || 'branches' in part.definition
}

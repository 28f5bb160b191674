import { randomIds, systemClock, type Clock, type IdGenerator } from '@amt24/core'
import type { Draft, Form } from '../model/form.js'
import type { ItemIds } from '../model/place.js'
import { completeItemIds } from './item-ids.js'
import { copyOfAnswer } from './plain-copy.js'
import { requireStructure } from './structure.js'

/**
 * Answers that a citizen has not completed yet: plain JSON to be stored as it is. Answers to questions that became hidden
 * are kept, so that nothing is lost when somebody changes their mind; `validate` and `toApplication` leave them out.
 *
 * @typeParam D - the validated answers of the form
 */
export interface FormDraft<D = unknown> {
  readonly kind: 'amt24-draft'
  readonly form: { readonly id: string; readonly version: string }
  readonly answers: Draft<D>
  /** Ids of the entries of lists. They stay the same when entries are moved or others removed. */
  readonly items: ItemIds
  /** Moment of the last {@link openDraft} or {@link markSaved}, ISO 8601 in UTC. */
  readonly savedAt: string
}

export interface OpenDraftOptions<D> {
  /** Answers that are known already. Default: none. */
  readonly answers?: Draft<D>
  /** Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>
  /** Makes ids of entries of lists. Default: random UUIDs. */
  readonly ids?: IdGenerator
}

/**
 * A new draft.
 *
 * @throws {DraftError} `answer-invalid`, `path-unknown` when the answers are not JSON or do not belong to the form
 */
export function openDraft<D>(form: Form<D>, options: OpenDraftOptions<D> = {}): FormDraft<D> {
  const { clock = systemClock, ids = randomIds } = options
  const answers = copyOfAnswer(options.answers ?? {}, '')
  const items = completeItemIds(form, answers, {}, ids)
  requireStructure(form, answers, items, 'path-unknown')
  return asDraftOf(form, { answers, items, savedAt: momentOf(clock) })
}

/** The same draft with the moment of now, for whoever is about to store it. */
export function markSaved<D>(
  draft: FormDraft<D>,
  { clock = systemClock }: { readonly clock?: Pick<Clock, 'now'> } = {},
): FormDraft<D> {
  return { ...draft, savedAt: momentOf(clock) }
}

function momentOf(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString()
}

/**
 * The one place where answers get the type of a draft: their structure was compared with the form, which the compiler
 * cannot know. The answers to single questions may still be anything; `validate` judges them.
 */
export function asDraftOf<D>(
  { id, version }: Form<D>,
  { answers, items, savedAt }: { readonly answers: unknown; readonly items: ItemIds; readonly savedAt: string },
): FormDraft<D> {
  return { kind: 'amt24-draft', form: { id, version }, answers: answers as Draft<D>, items, savedAt }
}

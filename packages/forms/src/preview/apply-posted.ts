import { randomIds, type IdGenerator } from '@amt24/core'
import { answer } from '../draft/answer.js'
import { addEntry } from '../draft/entries.js'
import type { FormDraft } from '../draft/form-draft.js'
import type { Form } from '../model/form.js'
import type { PageView, PartView, RepeatView, VariantView } from '../view/form-view.js'
import { postedValue, type Posted } from './posted-value.js'

/** The draft with what was posted for the questions that a page showed, and for no others. */
export function applyPosted(
  form: Form,
  draft: FormDraft,
  { parts }: PageView,
  posted: Posted,
  ids: IdGenerator = randomIds,
): FormDraft {
  return parts.reduce((changed, part) => applyPart(form, changed, part, posted, ids), draft)
}

function applyPart(form: Form, draft: FormDraft, part: PartView, posted: Posted, ids: IdGenerator): FormDraft {
  const applyAll = (parts: readonly PartView[]) =>
    parts.reduce((changed, inner) => applyPart(form, changed, inner, posted, ids), draft)
  switch (part.kind) {
    case 'group':
      return applyAll(part.parts)
    case 'repeat':
      return applyAll(part.items.flatMap(({ parts }) => parts))
    case 'variant': {
      const isChanged = chosenIn(part, posted) !== part.branches.find(({ isChosen }) => isChosen)?.name
      return isChanged
        ? answer(form, draft, part.path, { [chosenIn(part, posted) ?? '']: {} })
        : applyAll(part.branches.flatMap(({ parts }) => parts))
    }
    default:
      return answer(form, draft, part.path, postedValue(part, posted, ids))
  }
}

/** A branch stays chosen when none was posted: radios cannot be emptied. */
function chosenIn({ path, branches }: VariantView, posted: Posted): string | undefined {
  const wanted = posted.get(path)
  return (branches.find(({ name }) => name === wanted) ?? branches.find(({ isChosen }) => isChosen))?.name
}

/** Every question that a page shows, for telling whether answers have changed which these are. */
export function questionIds({ parts }: PageView): ReadonlySet<string> {
  const idsOf = (part: PartView): readonly string[] => {
    switch (part.kind) {
      case 'group':
        return part.parts.flatMap(idsOf)
      case 'repeat':
        return [part.id, ...part.items.flatMap((item) => item.parts.flatMap(idsOf))]
      case 'variant':
        return [part.id, ...part.branches.flatMap((branch) => branch.parts.flatMap(idsOf))]
      default:
        return [part.id]
    }
  }
  return new Set(parts.flatMap(idsOf))
}

/** The first list of a page that must have more entries than it has. */
export function shortList({ parts }: PageView): RepeatView | undefined {
  for (const part of parts) {
    const found = shortListIn(part)
    if (found !== undefined) return found
  }
  return undefined
}

function shortListIn(part: PartView): RepeatView | undefined {
  switch (part.kind) {
    case 'group':
      return firstOf(part.parts)
    case 'variant':
      return firstOf(part.branches.flatMap(({ parts }) => parts))
    case 'repeat':
      if (part.isRequired && part.items.length < Math.max(part.min, 1)) return part
      return firstOf(part.items.flatMap(({ parts }) => parts))
    default:
      return undefined
  }
}

function firstOf(parts: readonly PartView[]): RepeatView | undefined {
  return parts.map(shortListIn).find((found) => found !== undefined)
}

/** The draft with an empty entry at the end of a list. */
export function withEntry(form: Form, draft: FormDraft, path: string, ids: IdGenerator = randomIds): FormDraft {
  return addEntry(form, draft, path, { ids })
}

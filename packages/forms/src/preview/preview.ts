import { IntegrationError, randomIds, type IdGenerator } from '@amt24/core'
import { removeEntry } from '../draft/entries.js'
import { openDraft, type FormDraft } from '../draft/form-draft.js'
import type { LoadedCodeList } from '../model/code-list.js'
import type { Form } from '../model/form.js'
import type { Issue } from '../model/issue.js'
import type { AnyLanguage } from '../model/overlay.js'
import { summarise } from '../output/summarise.js'
import { validate } from '../validation/validate.js'
import { validatePage } from '../validation/validate-page.js'
import type { FormView, PageView } from '../view/form-view.js'
import { viewOf } from '../view/view-of.js'
import { prune } from '../visibility/prune.js'
import { applyPosted, questionIds, shortList, withEntry } from './apply-posted.js'
import type { Html } from './html.js'
import { addressOf, renderPage, renderProblem, renderStart, renderSummary } from './render-page.js'

/** What is previewed. */
export interface PreviewedForm {
  readonly form: Form
  readonly language: AnyLanguage
  readonly codeLists: readonly LoadedCodeList[]
  /** Default: today in Germany. */
  readonly today?: string
  readonly ids?: IdGenerator
}

/** What somebody has done so far. */
export interface PreviewState {
  readonly draft: FormDraft
  /** What the next display of a page has to tell. */
  readonly told?: { readonly page: number; readonly issues: readonly Issue[]; readonly hasChanged: boolean }
}

export interface PreviewRequest {
  readonly method: 'GET' | 'POST'
  /** Path without query. */
  readonly path: string
  readonly posted: URLSearchParams
}

export type PreviewAnswer =
  | { readonly kind: 'page'; readonly status: 200 | 400 | 404; readonly body: Html }
  | { readonly kind: 'redirect'; readonly to: string }

export function startState({ form }: PreviewedForm): PreviewState {
  return { draft: openDraft(form) }
}

/** One request: the answer, and what somebody has done afterwards. Pages come by GET only, so that reloading repeats nothing. */
export function handle(
  previewed: PreviewedForm,
  state: PreviewState,
  request: PreviewRequest,
): { readonly state: PreviewState; readonly answer: PreviewAnswer } {
  try {
    return request.method === 'GET' ? get(previewed, state, request.path) : post(previewed, state, request)
  } catch (error) {
    if (!IntegrationError.isInstance(error)) throw error
    return { state, answer: problem(previewed, state, 400, error.message) }
  }
}

interface Handled {
  readonly state: PreviewState
  readonly answer: PreviewAnswer
}

function get(previewed: PreviewedForm, given: PreviewState, path: string): Handled {
  const { language } = previewed
  if (path === '/') return shown(given, renderStart(viewFor(previewed, given), language))
  if (path === '/summary') return shown(given, summaryPage(previewed, given))
  const state = withNeededEntries(previewed, given, path)
  const told = state.told !== undefined && path === `/page/${state.told.page}` ? state.told : undefined
  const view = viewFor(previewed, state, told?.issues)
  const page = pageAt(view, path)
  if (page === undefined) return { state, answer: problem(previewed, state, 404, 'The form asks nothing there now.') }
  return shown(state, renderPage(view, page, language, told?.hasChanged ?? false))
}

function shown(state: PreviewState, body: Html): Handled {
  return { state, answer: { kind: 'page', status: 200, body } }
}

function problem(previewed: PreviewedForm, state: PreviewState, status: 400 | 404, message: string): PreviewAnswer {
  return { kind: 'page', status, body: renderProblem(viewFor(previewed, state), previewed.language, message) }
}

function post(previewed: PreviewedForm, state: PreviewState, { path, posted }: PreviewRequest): Handled {
  const before = pageAt(viewFor(previewed, state), path)
  if (before === undefined) return { state, answer: problem(previewed, state, 404, 'The form asks nothing there now.') }
  const { form, ids = randomIds } = previewed
  const draft = applyPosted(form, state.draft, before, posted, ids)
  const [action = 'next', list = '', itemId = ''] = (posted.get('!do') ?? 'next').split(':')
  switch (action) {
    case 'add': {
      const added = withEntry(form, draft, list, ids)
      return redirect({ draft: added }, `${path}#${idOfLast(previewed, added, list)}`)
    }
    case 'remove':
      return redirect({ draft: removeEntry(form, draft, list, itemId) }, `${path}#${list.replaceAll('.', '-')}`)
    case 'back':
      return redirect({ draft }, neighbour(viewFor(previewed, { draft }), before.index, -1))
    default:
      return next(previewed, { draft }, before)
  }
}

function redirect(state: PreviewState, to: string): Handled {
  return { state, answer: { kind: 'redirect', to } }
}

/** On with the form, unless the page has issues, or questions that nobody has seen yet. */
function next(previewed: PreviewedForm, state: PreviewState, before: PageView): Handled {
  const { form, language } = previewed
  const { index } = before
  const view = viewFor(previewed, state)
  const after = view.pages.find((page) => page.index === index)
  const seen = questionIds(before)
  const hasChanged = after !== undefined && [...questionIds(after)].some((id) => !seen.has(id))
  if (hasChanged) return redirect({ ...state, told: { page: index, issues: [], hasChanged } }, addressOf(before))
  const checked = validatePage(form, state.draft.answers, index, { language, ...dayOf(previewed) })
  if (checked.ok) return redirect(state, neighbour(view, index, 1))
  return redirect({ ...state, told: { page: index, issues: checked.issues, hasChanged } }, addressOf(before))
}

function neighbour({ pages }: FormView, index: number, direction: 1 | -1): string {
  const page = direction === 1 ? pages.find((one) => one.index > index) : pages.findLast((one) => one.index < index)
  if (page !== undefined) return addressOf(page)
  return direction === 1 ? '/summary' : '/'
}

/** Lists that must have entries show the first ones at once. */
function withNeededEntries(previewed: PreviewedForm, state: PreviewState, path: string): PreviewState {
  const page = pageAt(viewFor(previewed, state), path)
  const list = page && shortList(page)
  if (list === undefined) return state
  const draft = withEntry(previewed.form, state.draft, list.path, previewed.ids)
  return withNeededEntries(previewed, { ...state, draft }, path)
}

function summaryPage(previewed: PreviewedForm, { draft }: PreviewState): Html {
  const { form, language, codeLists } = previewed
  const day = dayOf(previewed)
  const checked = validate(form, draft.answers, { language, ...day })
  const view = viewFor(previewed, { draft }, checked.ok ? [] : checked.issues)
  const summary = summarise(form, draft.answers, { language, codeLists, ...day })
  return renderSummary(view, summary, checked.ok ? checked.value : prune(form, draft.answers, day), language)
}

function viewFor(previewed: PreviewedForm, { draft }: PreviewState, issues: readonly Issue[] = []): FormView {
  const { form, language, codeLists } = previewed
  return viewOf(form, draft.answers, { language, codeLists, issues, items: draft.items, ...dayOf(previewed) })
}

function pageAt({ pages }: FormView, path: string): PageView | undefined {
  return pages.find((page) => addressOf(page) === path)
}

function idOfLast(previewed: PreviewedForm, draft: FormDraft, list: string): string {
  const itemIds = viewFor(previewed, { draft }).pages.flatMap(({ parts }) => entryIds(parts, list))
  return itemIds.at(-1) ?? ''
}

function entryIds(parts: PageView['parts'], list: string): readonly string[] {
  return parts.flatMap((part) => {
    switch (part.kind) {
      case 'group':
        return entryIds(part.parts, list)
      case 'variant':
        return part.branches.flatMap((branch) => entryIds(branch.parts, list))
      case 'repeat':
        return part.path === list
          ? part.items.map(({ id }) => id)
          : part.items.flatMap((item) => entryIds(item.parts, list))
      default:
        return []
    }
  })
}

function dayOf({ today }: PreviewedForm): { today?: string } {
  return today === undefined ? {} : { today }
}

import { german, spoken, tagOf, textsAt } from '../languages/spoken.js'
import type { LoadedCodeList } from '../model/code-list.js'
import type { Draft, Form } from '../model/form.js'
import type { Issue } from '../model/issue.js'
import { openingState } from '../model/opening.js'
import type { AnyLanguage } from '../model/overlay.js'
import type { Texts } from '../model/texts.js'
import { todayFrom, type TodayOptions } from '../model/today.js'
import { visibleTree } from '../visibility/visible-tree.js'
import type { ItemIds } from '../model/place.js'
import type { FormView } from './form-view.js'
import { pageViews } from './page-views.js'
import { placeIssues } from './place-issues.js'

export interface ViewOptions extends TodayOptions {
  /** `de`, `en`, `de-simple` or an overlay of a further language. Default: `de`. */
  readonly language?: AnyLanguage
  /** Issues to show, as `validate` or `validatePage` gave them. Default: none. */
  readonly issues?: readonly Issue[]
  /** Lists whose entries are offered. Default: none, so that a question only names its list. */
  readonly codeLists?: readonly LoadedCodeList[]
  /** `items` of the draft, so that entries of lists keep their ids when others are removed. Default: positions. */
  readonly items?: ItemIds
}

/**
 * A form with the answers so far, ready for any renderer: plain JSON that shares nothing with the definition's logic. What
 * is asked is decided as in validation; hidden questions are absent, their answers too. Answers of the wrong kind are
 * shown as they were typed. The page after the last question is `summarise`.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function viewOf<D>(form: Form<D>, answers: D | Draft<D>, options: ViewOptions = {}): FormView {
  const { language = 'de', codeLists = [], items = {} } = options
  const today = todayFrom(options)
  const tree = visibleTree(form, answers, options)
  const issues = placeIssues(tree, options.issues ?? [], { language, items })
  return {
    form: { id: form.id, version: form.version },
    ...tagOf(language),
    isReviewed: typeof language === 'string' || language.reviewed,
    ...metadataView(form, language, options),
    pages: pageViews(form, tree, { language, today, codeLists, items, issues }),
    issues: issues.all,
  }
}

type Metadata = Omit<FormView, 'form' | 'lang' | 'dir' | 'isReviewed' | 'pages' | 'issues'>

function metadataView(form: Form, language: AnyLanguage, options: TodayOptions): Metadata {
  const say = (texts: Texts) => spoken(texts, language)
  const { outcome = { kind: 'submit' as const }, fee, openingWindow = {}, trustLevel } = form
  return {
    title: spoken(form.title, language, textsAt(language, '')?.label),
    authority: german(form.authority),
    outcome: { kind: outcome.kind, ...('explanation' in outcome && { explanation: say(outcome.explanation) }) },
    opening: {
      state: openingState(form, options),
      ...(openingWindow.from !== undefined && { from: openingWindow.from }),
      ...(openingWindow.until !== undefined && { until: openingWindow.until }),
    },
    trustLevel: { value: trustLevel.value, isIllustrative: trustLevel.status === 'illustrative' },
    fee: {
      amountCents: fee.amountCents,
      ...(fee.asOf !== undefined && { asOf: fee.asOf }),
      ...(fee.note !== undefined && { note: german(fee.note) }),
      isIllustrative: fee.status === 'illustrative',
    },
    beforeYouStart: (form.beforeYouStart ?? []).map(say),
    evidence: form.evidence.map(({ title, field }) => ({
      title: say(title),
      ...(field !== undefined && { path: field }),
    })),
    ...(form.privacyNotice && { privacyNotice: say(form.privacyNotice) }),
    whatHappensNext: (form.whatHappensNext ?? []).map(say),
  }
}

import type { FormId } from '../catalogue/entries.js'
import { german, spoken, tagOf } from '../languages/spoken.js'
import type { LoadedCodeList } from '../model/code-list.js'
import type { Issue } from '../model/issue.js'
import type { AnyLanguage, Direction, SpokenText } from '../model/overlay.js'
import type { TodayOptions } from '../model/today.js'
import type { FormView } from '../view/form-view.js'
import { viewOf } from '../view/view-of.js'
import { assemble, type AssembledMember, type Assembly } from './assemble.js'
import type { BundleAnswers } from './bundle.js'
import type { LoadedBundle } from './load-bundle.js'
import { memberLanguage, type BundleLanguageOptions } from './member-language.js'
import { missingConsent, waitsOf } from './member-state.js'
import { remainingPages } from './remaining-pages.js'
import type { BundleResult } from './validate-bundle.js'

export interface BundleViewOptions extends TodayOptions, BundleLanguageOptions {
  /** Issues to show, as `validateBundle` gave them. Default: none. */
  readonly result?: BundleResult
  readonly codeLists?: readonly LoadedCodeList[]
}

/** What a bundle asks: shared questions once, then what each form needs besides. Plain JSON. */
export interface BundleView {
  readonly id: string
  readonly lang: string
  readonly dir: Direction
  /** False when no authority has approved the texts of this language: say so on the page. */
  readonly isReviewed: boolean
  readonly title: SpokenText
  readonly shared: Pick<FormView, 'pages' | 'issues'>
  /** Members that are applied for. */
  readonly members: readonly MemberView[]
  readonly offers: readonly OfferView[]
}

export interface MemberView {
  readonly form: FormId
  readonly why: SpokenText
  readonly recipient: RecipientView
  readonly waiting: readonly { readonly result?: FormId; readonly from?: string; readonly what: SpokenText }[]
  readonly missingConsent?: { readonly of: SpokenText; readonly what: SpokenText; readonly source: string }
  /** The form, with the pages and questions that the shared answers leave. */
  readonly view: FormView
}

export interface RecipientView {
  readonly isOutside: boolean
  /** The authority, or who gets the application outside of the city. */
  readonly name: SpokenText
}

/** A form that the answers suggest; put its id into `accepted` when people want it. */
export interface OfferView {
  readonly form: FormId
  readonly title: SpokenText
  readonly why: SpokenText
  readonly recipient: RecipientView
}

/**
 * What is asked now. A question of a member that a shared question answers is not asked again, nor is one that the bundle
 * decides.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function bundleView(loaded: LoadedBundle, answers: BundleAnswers, options: BundleViewOptions = {}): BundleView {
  const { language = 'de', result } = options
  const { bundle } = loaded
  const assembly = assemble(loaded, answers, options)
  const shared = viewOf(bundle.shared, assembly.shared.answers, viewOptions(options, result?.shared))
  const asked = assembly.members.filter(({ part }) => part === 'asked')
  return {
    id: bundle.id,
    ...tagOf(language),
    isReviewed: typeof language === 'string' || language.reviewed,
    title: spoken(bundle.title, language),
    shared: { pages: shared.pages, issues: shared.issues },
    members: asked.map((member) => memberView(member, assembly, options)),
    offers: offersIn(assembly, language),
  }
}

/**
 * Forms that the answers suggest and nobody has accepted yet.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function offers(
  loaded: LoadedBundle,
  answers: BundleAnswers,
  { language = 'de', ...options }: Pick<BundleViewOptions, 'language' | 'today'> = {},
): readonly OfferView[] {
  return offersIn(assemble(loaded, answers, options), language)
}

function offersIn({ members }: Assembly, language: AnyLanguage): OfferView[] {
  return members
    .filter(({ part }) => part === 'offered')
    .map((offered) => ({
      form: offered.member.form,
      title: spoken(offered.form.title, language),
      why: spoken(offered.member.why, language),
      recipient: recipientView(offered, language),
    }))
}

function memberView(asked: AssembledMember, assembly: Assembly, options: BundleViewOptions): MemberView {
  const { language = 'de', result } = options
  const { member, form, input, active } = asked
  const own = result?.members.find((candidate) => candidate.form === member.form)
  const inMember = { ...options, language: memberLanguage(options, member.form) }
  const view = viewOf(form, input, viewOptions(inMember, own?.issues))
  const consent = missingConsent(asked, assembly)
  return {
    form: member.form,
    why: spoken(member.why, language),
    recipient: recipientView(asked, language),
    waiting: waitsOf(asked, assembly).map((waiting) => ({ ...waiting, what: spoken(waiting.what, language) })),
    ...(consent && {
      missingConsent: {
        of: spoken(consent.of, language),
        what: spoken(consent.what, language),
        source: consent.source,
      },
    }),
    view: { ...view, pages: remainingPages(view.pages, new Set(active.map(({ to }) => to.path))) },
  }
}

function recipientView({ member: { recipient }, form }: AssembledMember, language: AnyLanguage): RecipientView {
  if (recipient.kind === 'outside') return { isOutside: true, name: spoken(recipient.name, language) }
  return { isOutside: false, name: german(form.authority) }
}

function viewOptions({ language = 'de', codeLists, today }: BundleViewOptions, issues: readonly Issue[] = []) {
  return { language, issues, ...(codeLists && { codeLists }), ...(today !== undefined && { today }) }
}

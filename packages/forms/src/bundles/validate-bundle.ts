import type { FormId } from '../catalogue/entries.js'
import type { Issue } from '../model/issue.js'
import { validate, type ValidateOptions } from '../validation/validate.js'
import { assemble, type AssembledMember, type Assembly } from './assemble.js'
import type { BundleAnswers, Consent, Recipient } from './bundle.js'
import type { LoadedBundle } from './load-bundle.js'
import { memberLanguage, type BundleLanguageOptions } from './member-language.js'
import { isOfConsent, isOfWaiting, missingConsent, waitsOf, type Waiting } from './member-state.js'

export interface ValidateBundleOptions extends ValidateOptions, BundleLanguageOptions {}

/** An issue of a shared answer. */
export interface SharedIssue extends Issue {
  /** Forms that do not take the answer; none when the shared question itself does not. */
  readonly forms: readonly FormId[]
}

/**
 * Where a member stands. `ready`: its application can be made, whatever the others lack. `incomplete`: it has issues, its own
 * or of shared answers. `waiting`: for a result or a day. `consent-missing`: of a second person. `offered`: suggested and not
 * accepted. `not-applicable`: the shared answers exclude it, or do not say yet that it is needed.
 */
export type MemberState = 'ready' | 'incomplete' | 'waiting' | 'consent-missing' | 'offered' | 'not-applicable'

export interface MemberResult {
  readonly form: FormId
  readonly state: MemberState
  readonly recipient: Recipient
  /** The answers as they may be delivered; only when the state is `ready`. */
  readonly value?: unknown
  /** Of questions that the member asks itself, by paths of its form. */
  readonly issues: readonly Issue[]
  /** Told also while there are issues. */
  readonly waiting: readonly Waiting[]
  readonly missingConsent?: Consent
}

export interface BundleResult {
  /** Everything that is applied for is ready, and the shared answers have no issue. */
  readonly ok: boolean
  /** By paths of the shared questions, each problem once. */
  readonly shared: readonly SharedIssue[]
  readonly members: readonly MemberResult[]
}

/**
 * Checks the answers for every member. What a form says of an answer that was given once is told at the shared question.
 * Wrong answers are values, never exceptions.
 *
 * @throws {FormUsageError} `today-invalid`
 */
export function validateBundle(
  loaded: LoadedBundle,
  answers: BundleAnswers,
  options: ValidateBundleOptions = {},
): BundleResult {
  const assembly = assemble(loaded, answers, options)
  const checked = validate(loaded.bundle.shared, assembly.shared.answers, options)
  const shared: SharedIssue[] = checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, forms: [] }))
  const members = assembly.members.map((member) => {
    const { result, mapped } = resultOf(member, assembly, options)
    for (const issue of mapped) addShared(shared, issue, member.member.form)
    return result
  })
  const isSettled = members.every(({ state }) => state === 'ready' || state === 'offered' || state === 'not-applicable')
  return { ok: shared.length === 0 && isSettled, shared, members }
}

function resultOf(
  asked: AssembledMember,
  assembly: Assembly,
  options: ValidateBundleOptions,
): { readonly result: MemberResult; readonly mapped: readonly Issue[] } {
  const { form, recipient } = asked.member
  const base = { form, recipient, issues: [], waiting: [] }
  if (asked.part !== 'asked') return { result: { ...base, state: asked.part }, mapped: [] }

  const checked = validate(asked.form, asked.input, { ...options, language: memberLanguage(options, form) })
  const waiting = waitsOf(asked, assembly)
  const consent = missingConsent(asked, assembly)
  const isExplained = (issue: Issue) => isOfWaiting(issue, waiting, asked) || isOfConsent(issue, consent, asked)
  const found = checked.ok ? [] : checked.issues.filter((issue) => !isExplained(issue))
  const mapped = found.flatMap((issue) => atShared(issue, asked) ?? [])
  const issues = found.filter((issue) => atShared(issue, asked) === undefined)
  const state = stateOf({ hasIssues: found.length > 0, isWaiting: waiting.length > 0, consent })
  const value = state === 'ready' && checked.ok ? { value: checked.value } : {}
  return { result: { ...base, state, issues, waiting, ...value, ...(consent && { missingConsent: consent }) }, mapped }
}

function stateOf(of: {
  readonly hasIssues: boolean
  readonly isWaiting: boolean
  readonly consent: Consent | undefined
}): MemberState {
  if (of.hasIssues) return 'incomplete'
  if (of.isWaiting) return 'waiting'
  return of.consent === undefined ? 'ready' : 'consent-missing'
}

/** The same issue where the answer was given; undefined when the member asked itself. */
function atShared(issue: Issue, { active }: AssembledMember): Issue | undefined {
  for (const { to, source } of active) {
    if (source.kind !== 'shared' || !`${issue.path}.`.startsWith(`${to.path}.`)) continue
    return { ...issue, path: source.place.path + issue.path.slice(to.path.length) }
  }
  return isOfGroup(issue) ? atFirstShared(issue, active) : undefined
}

/** Nothing was answered in a group or list that the shared answers begin. */
function isOfGroup({ code }: Issue): boolean {
  return code === 'required' || code === 'too-few'
}

function atFirstShared(issue: Issue, active: AssembledMember['active']): Issue | undefined {
  for (const { to, source } of active) {
    if (source.kind === 'shared' && to.path.startsWith(`${issue.path}.`)) return { ...issue, path: source.place.path }
  }
  return undefined
}

function addShared(shared: SharedIssue[], issue: Issue, form: FormId): void {
  const at = shared.findIndex(({ path, code }) => path === issue.path && code === issue.code)
  const known = shared[at]
  if (known === undefined) shared.push({ ...issue, forms: [form] })
  else shared[at] = { ...known, forms: [...known.forms, form] }
}

import type { FormId } from '../catalogue/entries.js'
import { isExistingDay } from '../model/calendar.js'
import type { Issue } from '../model/issue.js'
import { isUnanswered } from '../model/normalise.js'
import type { Texts } from '../model/texts.js'
import type { VisiblePart } from '../visibility/visible-tree.js'
import type { AssembledMember, Assembly } from './assemble.js'
import type { Consent, Wait } from './bundle.js'
import { readAt } from './locate.js'

/** What a member still waits for. */
export interface Waiting {
  /** The member whose result is awaited. */
  readonly result?: FormId
  /** The first day on which the application can be sent, `YYYY-MM-DD`. */
  readonly from?: string
  readonly what: Texts
}

/** Results that have not come and days that have not been reached. */
export function waitsOf(asked: AssembledMember, assembly: Assembly): readonly Waiting[] {
  return (asked.member.waitsFor ?? []).flatMap((wait) => waitingFor(wait, asked, assembly))
}

function waitingFor(wait: Wait, asked: AssembledMember, assembly: Assembly): Waiting[] {
  if ('day' in wait) {
    const from = dayOf(wait.day, assembly)
    return from !== undefined && assembly.today() < from ? [{ from, what: wait.what }] : []
  }
  const awaited = assembly.members.find(({ member }) => member.form === wait.result)
  if (awaited?.part !== 'asked' || assembly.arrived.has(wait.result)) return []
  const field = asked.resultFields.get(wait.result)
  if (field !== undefined) {
    // A question that takes the result and is not asked needs none.
    if (!asked.paths.has(field.path) || !isUnanswered(readAt(asked.input, field.steps))) return []
  }
  return [{ result: wait.result, what: wait.what }]
}

function dayOf(path: string, { shared }: Assembly): string | undefined {
  const day = path
    .split('.')
    .reduce<VisiblePart | undefined>((place, name) => place?.children.find((child) => child.name === name), shared.tree)
  return typeof day?.value === 'string' && isExistingDay(day.value) ? day.value : undefined
}

/** Issues that are only the other side of waiting: the open question for a result, a day that is still to come. */
export function isOfWaiting(issue: Issue, waiting: readonly Waiting[], asked: AssembledMember): boolean {
  const takesResult = waiting.some(
    ({ result }) => result !== undefined && asked.resultFields.get(result)?.path === issue.path,
  )
  if (takesResult && issue.code === 'required') return true
  const days = (asked.member.waitsFor ?? []).flatMap((wait) => ('day' in wait ? [wait.day] : []))
  return isFedBy(days, issue, asked) && issue.code === 'date-too-late' && waiting.some(({ from }) => from !== undefined)
}

/** The open question for a document that only says again that the consent is missing. */
export function isOfConsent(issue: Issue, consent: Consent | undefined, asked: AssembledMember): boolean {
  return consent?.document !== undefined && issue.code === 'required' && isFedBy([consent.document], issue, asked)
}

function isFedBy(shared: readonly string[], { path }: Issue, { active }: AssembledMember): boolean {
  return active.some(
    ({ to, source }) => to.path === path && source.kind === 'shared' && shared.includes(source.place.path),
  )
}

/** The consent that is needed and was not given. */
export function missingConsent({ member: { consent } }: AssembledMember, { holds }: Assembly): Consent | undefined {
  if (consent === undefined || !holds(consent.when) || holds(consent.givenWhen)) return undefined
  return consent
}

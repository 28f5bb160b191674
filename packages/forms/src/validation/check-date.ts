import type { Scope } from '../conditions/scope.js'
import { dayNumberOf, isWrittenAsDay, shiftDay, type Day, type DayNumber } from '../model/calendar.js'
import type { DateDefinition, DateLimit, PartialDateDefinition } from '../model/definition.js'
import { isHopelesslyLong, normaliseText } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { earliestOf, latestOf, partsOf } from '../model/partial-date.js'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import type { Check } from './check.js'
import type { IssueList } from './issue-list.js'
import { countGiven, reportOtherKeys } from './other-keys.js'

export function compileDate(node: OutlineNode, definition: DateDefinition): Check {
  const isWithinLimits = compileLimits(node, definition)
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, 10)) return issues.add(node, scope, 'date-invalid')
    // Most dates are written as they will be delivered.
    const rawNumber = dayNumberOf(raw)
    const day = rawNumber === undefined ? normaliseText(raw) : raw
    const number = rawNumber ?? dayNumberOf(day)
    if (number === undefined) return issues.add(node, scope, isWrittenAsDay(day) ? 'date-not-existing' : 'date-invalid')
    return isWithinLimits(number, number, scope, issues) ? day : undefined
  }
}

const partNames = new Set(['tag', 'monat', 'jahr'])

export function compilePartialDate(node: OutlineNode, definition: PartialDateDefinition): Check {
  const checkParts = compileDateParts(node, definition)
  return (raw, scope, issues) => {
    if (!isPlainObject(raw)) return issues.add(node, scope, 'wrong-type')
    const tag = readOwn(raw, 'tag')
    const monat = readOwn(raw, 'monat')
    const jahr = readOwn(raw, 'jahr')
    reportOtherKeys(raw, countGiven(tag, monat, jahr), partNames, node, scope, issues)
    return checkParts(tag, monat, jahr, scope, issues)
  }
}

type PartsCheck = (tag: unknown, monat: unknown, jahr: unknown, scope: Scope, issues: IssueList) => unknown

export function compileDateParts(node: OutlineNode, definition: PartialDateDefinition): PartsCheck {
  const isWithinLimits = compileLimits(node, definition)
  return (tag, monat, jahr, scope, issues) => {
    const parts = partsOf(tag, monat, jahr)
    if (parts === undefined) return issues.add(node, scope, 'date-invalid')
    const earliest = earliestOf(parts)
    if (earliest === undefined) return issues.add(node, scope, 'date-not-existing')
    return isWithinLimits(earliest, latestOf(parts), scope, issues) ? parts : undefined
  }
}

/** Whether a day from `earliest` to `latest` lies within the limits; both are the same day when the answer is complete. */
type LimitsTest = (earliest: DayNumber, latest: DayNumber, scope: Scope, issues: IssueList) => boolean

/**
 * A date that is known in part, or a month, is refused only when no day that it can mean lies within the limits.
 *
 * @param written how the message calls the day of a limit
 */
export function compileLimits(
  node: OutlineNode,
  { min, max }: { readonly min?: DateLimit; readonly max?: DateLimit },
  written: (day: Day) => string = (day) => day,
): LimitsTest {
  const firstDay = compileLimit(min)
  const lastDay = compileLimit(max)
  return (earliest, latest, scope, issues) => {
    const first = firstDay?.(scope)
    const last = lastDay?.(scope)
    if (first !== undefined && latest < first.number) {
      issues.add(node, scope, 'date-too-early', { limitDate: written(first.day) })
    } else if (last !== undefined && earliest > last.number) {
      issues.add(node, scope, 'date-too-late', { limitDate: written(last.day) })
    } else return true
    return false
  }
}

interface Limit {
  readonly day: Day
  readonly number: DayNumber
}

/** The day of a limit; the last result is kept, because today changes once a day. */
function compileLimit(limit: DateLimit | undefined): ((scope: Scope) => Limit) | undefined {
  if (limit === undefined) return undefined
  if (typeof limit === 'string') {
    const fixed = limitOf(limit)
    return () => fixed
  }
  let known: { readonly today: Day; readonly limit: Limit } | undefined
  return (scope) => {
    const today = scope.today()
    if (known?.today !== today) known = { today, limit: limitOf(shiftDay(today, limit.today)) }
    return known.limit
  }
}

function limitOf(day: Day): Limit {
  return { day, number: dayNumberOf(day) ?? Number.NaN }
}

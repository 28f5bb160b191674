import type { Scope } from '../conditions/scope.js'
import {
  dayOf,
  daysOf,
  existsInCalendar,
  isExistingDay,
  isWrittenAsDay,
  shiftDay,
  type Day,
} from '../model/calendar.js'
import type { DateDefinition, DateLimit, PartialDateDefinition, TeilDatum } from '../model/definition.js'
import { isHopelesslyLong, isUnanswered, normaliseText } from '../model/normalise.js'
import type { OutlineNode } from '../model/outline.js'
import { isPlainObject, keysOf, readOwn } from '../model/plain-object.js'
import type { Check } from './check.js'
import type { IssueList } from './issue-list.js'
import { reportOtherKeys } from './other-keys.js'

/** Both ends of the days that an answer can mean; the same day twice when it is complete. */
interface Span {
  readonly earliest: Day
  readonly latest: Day
}

export function compileDate(node: OutlineNode, definition: DateDefinition): Check {
  const isWithinLimits = compileLimits(node, definition)
  return (raw, scope, issues) => {
    if (typeof raw !== 'string') return issues.add(node, scope, 'wrong-type')
    if (isHopelesslyLong(raw, 10)) return issues.add(node, scope, 'date-invalid')
    const day = normaliseText(raw)
    if (!isExistingDay(day)) return issues.add(node, scope, isWrittenAsDay(day) ? 'date-not-existing' : 'date-invalid')
    return isWithinLimits({ earliest: day, latest: day }, scope, issues) ? day : undefined
  }
}

const partNames = new Set(['tag', 'monat', 'jahr'])

export function compilePartialDate(node: OutlineNode, definition: PartialDateDefinition): Check {
  const isWithinLimits = compileLimits(node, definition)
  return (raw, scope, issues) => {
    if (!isPlainObject(raw)) return issues.add(node, scope, 'wrong-type')
    reportOtherKeys(keysOf(raw), partNames, node, scope, issues)
    const parts = readParts(raw)
    if (parts === undefined) return issues.add(node, scope, 'date-invalid')
    const span = spanOf(parts)
    if (span === undefined) return issues.add(node, scope, 'date-not-existing')
    return isWithinLimits(span, scope, issues) ? parts : undefined
  }
}

/** The parts when they are whole numbers, the year is among them and a day comes with its month. */
function readParts(raw: object): TeilDatum | undefined {
  const [tag, monat, jahr] = [readOwn(raw, 'tag'), readOwn(raw, 'monat'), readOwn(raw, 'jahr')]
  if (!isWhole(jahr)) return undefined
  if (isUnanswered(monat)) return isUnanswered(tag) ? { jahr } : undefined
  if (!isWhole(monat)) return undefined
  if (isUnanswered(tag)) return { monat, jahr }
  return isWhole(tag) ? { tag, monat, jahr } : undefined
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function spanOf({ tag, monat, jahr }: TeilDatum): Span | undefined {
  if (!existsInCalendar(jahr, monat ?? 1, tag ?? 1)) return undefined
  const lastMonth = monat ?? 12
  return {
    earliest: dayOf(jahr, monat ?? 1, tag ?? 1),
    latest: dayOf(jahr, lastMonth, tag ?? daysOf(jahr, lastMonth)),
  }
}

/** A partial date is refused only when no day that it can mean lies within the limits. */
function compileLimits(node: OutlineNode, { min, max }: { readonly min?: DateLimit; readonly max?: DateLimit }) {
  const firstDay = compileLimit(min)
  const lastDay = compileLimit(max)
  return (span: Span, scope: Scope, issues: IssueList): boolean => {
    const first = firstDay(scope)
    const last = lastDay(scope)
    if (first !== undefined && span.latest < first) issues.add(node, scope, 'date-too-early', { limitDate: first })
    else if (last !== undefined && span.earliest > last) issues.add(node, scope, 'date-too-late', { limitDate: last })
    else return true
    return false
  }
}

/** The day of a limit; the last result is kept, because today changes once a day. */
function compileLimit(limit: DateLimit | undefined): (scope: Scope) => Day | undefined {
  if (limit === undefined || typeof limit === 'string') return () => limit
  let known: { readonly today: Day; readonly day: Day } | undefined
  return (scope) => {
    const today = scope.today()
    if (known?.today !== today) known = { today, day: shiftDay(today, limit.today) }
    return known.day
  }
}

import { shiftDay, type Day } from '../../model/calendar.js'
import type { DateLimit, TeilDatum } from '../../model/definition.js'
import type { IssueCode } from '../../model/issue.js'
import type { Breaking, BreakingContext } from './breaking.js'

interface Limits {
  readonly min?: DateLimit
  readonly max?: DateLimit
}

/** Not written as a date, not in the calendar, or one day beyond a limit. */
export function brokenDay(limits: Limits, { today, random }: BreakingContext): readonly Breaking[] {
  const notWritten = random.pick(['24.12.2025', '2025-1-1', '2025-12-24T00:00:00Z', 'gestern'])
  const notExisting = random.pick(['2025-02-29', '2024-04-31', '2025-13-01', '2025-00-10', '0000-01-01'])
  return [
    { code: 'date-invalid', make: () => notWritten },
    { code: 'date-not-existing', make: () => notExisting },
    ...beyond(limits, today, (day) => day),
  ]
}

/** The same for dates of which only the year must be known. */
export function brokenPartialDate(limits: Limits, { today, random }: BreakingContext): readonly Breaking[] {
  const incomplete = random.pick<object>([{ tag: 3, jahr: 1980 }, { monat: 5 }, { jahr: 'x' }, { jahr: 1980.5 }])
  const notExisting = random.pick<object>([
    { tag: 31, monat: 4, jahr: 1980 },
    { tag: 29, monat: 2, jahr: 1981 },
    { monat: 13, jahr: 1980 },
    { jahr: 0 },
  ])
  return [
    { code: 'date-invalid', make: () => incomplete },
    { code: 'date-not-existing', make: () => notExisting },
    ...beyond(limits, today, partsOf),
  ]
}

/** A month that ends before the first permitted day, or begins after the last one. */
export function brokenMonth(limits: Limits, today: Day): readonly Breaking[] {
  return beyond(limits, today, (day) => day.slice(0, 'YYYY-MM'.length), 'months')
}

function beyond(
  { min, max }: Limits,
  today: Day,
  written: (day: Day) => unknown,
  unit: 'days' | 'months' = 'days',
): readonly Breaking[] {
  const past = (code: IssueCode, limit: DateLimit, distance: number): Breaking => ({
    code,
    make: () =>
      written(shiftDay(typeof limit === 'string' ? limit : shiftDay(today, limit.today), { [unit]: distance })),
  })
  return [
    ...(min === undefined ? [] : [past('date-too-early', min, -1)]),
    ...(max === undefined ? [] : [past('date-too-late', max, 1)]),
  ]
}

function partsOf(day: Day): TeilDatum {
  return { tag: Number(day.slice(8)), monat: Number(day.slice(5, 7)), jahr: Number(day.slice(0, 4)) }
}

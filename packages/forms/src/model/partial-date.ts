import { dayNumber, dayNumberOf, daysOf, existsInCalendar, type DayNumber } from './calendar.js'
import type { TeilDatum } from './definition.js'
import { isUnanswered } from './normalise.js'
import { isPlainObject, readOwn } from './plain-object.js'

/** The parts when they are whole numbers, the year is among them and a day comes with its month. */
export function partsOf(tag: unknown, monat: unknown, jahr: unknown): TeilDatum | undefined {
  if (!isWhole(jahr)) return undefined
  if (isUnanswered(monat)) return isUnanswered(tag) ? { jahr } : undefined
  if (!isWhole(monat)) return undefined
  if (isUnanswered(tag)) return { monat, jahr }
  return isWhole(tag) ? { tag, monat, jahr } : undefined
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

/** The first day that the date can mean; undefined when the calendar does not have it. */
export function earliestOf({ jahr, monat = 1, tag = 1 }: TeilDatum): DayNumber | undefined {
  return existsInCalendar(jahr, monat, tag) ? dayNumber(jahr, monat, tag) : undefined
}

/** The last day that the date can mean. */
export function latestOf({ jahr, monat = 12, tag = daysOf(jahr, monat) }: TeilDatum): DayNumber {
  return dayNumber(jahr, monat, tag)
}

/** The days that an answer can mean; first and last are the same for a complete date. */
export interface DayRange {
  readonly earliest: DayNumber
  readonly latest: DayNumber
}

/** The range of a day or of a date of which day and month may be unknown; undefined for everything else. */
export function dayRangeOf(value: unknown): DayRange | undefined {
  if (typeof value === 'string') {
    const day = dayNumberOf(value)
    return day === undefined ? undefined : { earliest: day, latest: day }
  }
  if (!isPlainObject(value)) return undefined
  const parts = partsOf(readOwn(value, 'tag'), readOwn(value, 'monat'), readOwn(value, 'jahr'))
  const earliest = parts && earliestOf(parts)
  return parts === undefined || earliest === undefined ? undefined : { earliest, latest: latestOf(parts) }
}

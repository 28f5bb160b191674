import { isExistingDay, shiftDay, type Day } from '../../model/calendar.js'
import type { DateLimit, TeilDatum } from '../../model/definition.js'
import type { Random } from './random.js'

interface Limits {
  readonly min?: DateLimit
  readonly max?: DateLimit
}

/** A day within the limits, from a window of at most so many years; without limits, in the past. */
export function sampleDay(limits: Limits, years: number, today: Day, random: Random): Day {
  const { first, last } = windowOf(limits, years, today)
  const days = Math.round((Date.parse(last) - Date.parse(first)) / millisecondsPerDay)
  return shiftDay(first, { days: random.integer(0, Math.max(0, days)) })
}

/** A date of which sometimes only the year, or month and year, are known. */
export function samplePartialDate(limits: Limits, today: Day, random: Random): TeilDatum {
  const day = sampleDay(limits, 80, today, random)
  const [jahr, monat, tag] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (random.chance(0.8)) return { tag, monat, jahr }
  return random.chance(0.5) ? { monat, jahr } : { jahr }
}

const millisecondsPerDay = 86_400_000

function windowOf({ min, max }: Limits, years: number, today: Day): { first: Day; last: Day } {
  const lowest = min === undefined ? undefined : resolved(min, today)
  const highest = max === undefined ? undefined : resolved(max, today)
  if (highest === undefined && lowest !== undefined && lowest > today) {
    return { first: lowest, last: shiftDay(lowest, { years }) }
  }
  // Where the limits leave room on both sides of today, so do the samples.
  const soon = shiftDay(today, { years: years / 2 })
  const last = highest !== undefined && highest > soon ? soon : (highest ?? today)
  const early = shiftDay(last, { years: -years })
  return { first: lowest !== undefined && lowest > early ? lowest : early, last }
}

function resolved(limit: DateLimit, today: Day): Day {
  if (typeof limit !== 'string') return shiftDay(today, limit.today)
  return isExistingDay(limit) ? limit : today
}

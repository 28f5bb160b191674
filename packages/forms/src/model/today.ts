import type { Clock } from '@amt24/core'
import { systemClock } from '@amt24/core'
import { FormUsageError } from '../errors.js'
import { isExistingDay, type Day } from './calendar.js'

export interface TodayOptions {
  /**
   * Today, `YYYY-MM-DD`, or a clock whose moment is read as a day in Germany (Europe/Berlin). Default: the machine's
   * clock.
   */
  readonly today?: string | Pick<Clock, 'now'>
}

const millisecondsPerHour = 3_600_000

/** A day begins on the full hour, so one answer serves for an hour. */
let latest = { hour: Number.NaN, day: '' }
/** The day that was given last: programs check many answers on one day. */
let latestGiven: Day | undefined
let formatter: Intl.DateTimeFormat | undefined

/**
 * Today as a function that works out the day only when it is asked.
 *
 * @throws {FormUsageError} `today-invalid` when the option is not a date that exists. The returned function throws the
 *   same for a clock whose moment lies in no year from 1 to 9999.
 */
export function todayFrom({ today = systemClock }: TodayOptions): () => Day {
  if (typeof today === 'string') {
    if (today !== latestGiven && !isExistingDay(today)) throw invalidToday()
    latestGiven = today
    return () => today
  }
  if (!isClock(today)) throw invalidToday()
  return () => dayInGermany(today.now())
}

/** For callers without types. */
function isClock(value: unknown): value is Pick<Clock, 'now'> {
  return typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'function'
}

function dayInGermany(now: number): Day {
  const hour = Math.floor(now / millisecondsPerHour)
  if (hour !== latest.hour) {
    latest = { hour, day: writtenDay(now) }
  }
  return latest.day
}

function writtenDay(now: number): Day {
  // Date holds no moment further away.
  if (!(Math.abs(now) <= 8.64e15)) throw invalidToday()
  // The Swedish locale writes dates as ISO 8601 does.
  formatter ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })
  const day = formatter.format(now)
  if (!isExistingDay(day)) throw invalidToday()
  return day
}

function invalidToday(): FormUsageError {
  return new FormUsageError('today-invalid', {
    message: 'The option `today` is not a day that exists. Pass a text YYYY-MM-DD or a clock.',
  })
}

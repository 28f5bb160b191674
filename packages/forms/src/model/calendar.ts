import type { DateOffset } from './condition.js'

/** A day of the calendar, `YYYY-MM-DD`. Two of them compare as text. */
export type Day = string

const written = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text has the form of a date; the day need not exist. */
export function isWrittenAsDay(text: string): boolean {
  return text.length === 10 && written.test(text)
}

/** Whether the text is a date that exists in the Gregorian calendar, from year 1 on. */
export function isExistingDay(text: string): boolean {
  if (!isWrittenAsDay(text)) return false
  return existsInCalendar(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

/** Whether year, month and day name a day that exists. Anything but whole numbers does not. */
export function existsInCalendar(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

/** Number of days of a month. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Writes a day as `YYYY-MM-DD`. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The day that lies so far from another; years and months first, then days. A day that its month does not have becomes
 * the last one of that month: one year after 29 February is 28 February. Results are kept within the years 1 to 9999.
 */
export function shiftDay(from: Day, offset: DateOffset): Day {
  if (offset.years === undefined && offset.months === undefined && offset.days === undefined) return from
  const months = monthsOf(from) + 12 * (offset.years ?? 0) + (offset.months ?? 0)
  const year = Math.floor(months / 12)
  const month = months - 12 * year + 1
  if (year < 1) return dayOf(1, 1, 1)
  if (year > 9999) return dayOf(9999, 12, 31)
  const day = Math.min(Number(from.slice(8)), daysOf(year, month))
  return offset.days === undefined ? dayOf(year, month, day) : addDays(year, month, day + offset.days)
}

function monthsOf(day: Day): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
}

function addDays(year: number, month: number, day: number): Day {
  const moved = new Date(Date.UTC(2000, month - 1, 1))
  // Date.UTC would read years below 100 as 19xx.
  moved.setUTCFullYear(year, month - 1, day)
  const movedYear = moved.getUTCFullYear()
  if (Number.isNaN(movedYear) || movedYear > 9999) return dayOf(9999, 12, 31)
  return movedYear < 1 ? dayOf(1, 1, 1) : dayOf(movedYear, moved.getUTCMonth() + 1, moved.getUTCDate())
}

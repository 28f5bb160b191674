import type { DateOffset } from './condition.js'

/** A day of the calendar, `YYYY-MM-DD`. Two of them compare as text. */
export type Day = string

/** Whether the text has the form of a date; the day need not exist. */
export function isWrittenAsDay(text: string): boolean {
  return hasHyphensOfDay(text) && yearOf(text) >= 0 && monthOf(text) >= 0 && dayOfMonth(text) >= 0
}

function hasHyphensOfDay(text: string): boolean {
  return text.length === 10 && text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d
}

/** Whether the text is a date that exists in the Gregorian calendar, from year 1 on. */
export function isExistingDay(text: string): boolean {
  return dayNumberOf(text) !== undefined
}

/** A day as a number whose digits are those of its date, 20261122. Two of them compare as days. */
export type DayNumber = number

/** The number of a day; undefined when the text is no date that exists. */
export function dayNumberOf(text: string): DayNumber | undefined {
  if (!hasHyphensOfDay(text)) return undefined
  const year = yearOf(text)
  const month = monthOf(text)
  const day = dayOfMonth(text)
  return existsInCalendar(year, month, day) ? dayNumber(year, month, day) : undefined
}

export function dayNumber(year: number, month: number, day: number): DayNumber {
  return 10_000 * year + 100 * month + day
}

const yearOf = (day: Day): number => digitsIn(day, 0, 4)
const monthOf = (day: Day): number => digitsIn(day, 5, 7)
const dayOfMonth = (day: Day): number => digitsIn(day, 8, 10)

/** The number that the digits from `start` to before `end` write; -1 when one of them is none. Makes no substrings. */
function digitsIn(text: string, start: number, end: number): number {
  let number = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
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
function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
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
  const day = Math.min(dayOfMonth(from), daysOf(year, month))
  return offset.days === undefined ? dayOf(year, month, day) : addDays(year, month, day + offset.days)
}

function monthsOf(day: Day): number {
  return 12 * yearOf(day) + monthOf(day) - 1
}

function addDays(year: number, month: number, day: number): Day {
  const moved = new Date(Date.UTC(2000, month - 1, 1))
  // Date.UTC would read years below 100 as 19xx.
  moved.setUTCFullYear(year, month - 1, day)
  const movedYear = moved.getUTCFullYear()
  if (Number.isNaN(movedYear) || movedYear > 9999) return dayOf(9999, 12, 31)
  return movedYear < 1 ? dayOf(1, 1, 1) : dayOf(movedYear, moved.getUTCMonth() + 1, moved.getUTCDate())
}

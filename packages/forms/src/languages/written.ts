import { formatBytes, formatCents, formatDate, formatPartialDate } from '../messages/format.js'
import { isExistingDay, type Day } from '../model/calendar.js'
import type { TeilDatum } from '../model/definition.js'
import type { AnyLanguage, Overlay, SpokenText } from '../model/overlay.js'
import { tagOf } from './spoken.js'

/** A day or a month, e.g. `01.03.2026`, `03.2026`; in an overlay with the name of the month. */
export function writtenDay(day: string, language: AnyLanguage): SpokenText {
  if (day.length === 'YYYY-MM'.length)
    return writtenPartialDate({ jahr: Number(day.slice(0, 4)), monat: Number(day.slice(5)) }, language)
  return written(language, {
    inText: (known) => formatDate(day, known),
    inOverlay: (locale) => inLocale(day, locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  })
}

/** A date of which day and month may be unknown, with what is known. */
export function writtenPartialDate(date: TeilDatum, language: AnyLanguage): SpokenText {
  const { tag, monat, jahr } = date
  const day = [String(jahr).padStart(4, '0'), twoDigits(monat ?? 1), twoDigits(tag ?? 1)].join('-')
  return written(language, {
    inText: (known) => formatPartialDate(date, known),
    inOverlay: (locale) =>
      // An answer that was not checked may be no day.
      !isExistingDay(day)
        ? formatPartialDate(date, 'de')
        : inLocale(day, locale, {
            ...(monat !== undefined && tag !== undefined && { day: 'numeric' as const }),
            ...(monat !== undefined && { month: 'long' as const }),
            year: 'numeric',
          }),
  })
}

/** Euro cents as an amount in euros. */
export function writtenCents(cents: number, language: AnyLanguage): SpokenText {
  return written(language, {
    inText: (known) => formatCents(cents, known),
    inOverlay: (locale) => (cents / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' }),
  })
}

const bytesPerMegabyte = 1024 * 1024

/** Bytes in kilobytes or megabytes. */
export function writtenBytes(bytes: number, language: AnyLanguage): SpokenText {
  const unit = bytes < bytesPerMegabyte ? 'kilobyte' : 'megabyte'
  const value = bytes / (unit === 'kilobyte' ? 1024 : bytesPerMegabyte)
  return written(language, {
    inText: (known) => formatBytes(bytes, known),
    inOverlay: (locale) => value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: 1 }),
  })
}

interface Ways {
  readonly inText: (language: 'de' | 'en') => string
  readonly inOverlay: (locale: string) => string
}

function written(language: AnyLanguage, { inText, inOverlay }: Ways): SpokenText {
  if (typeof language === 'object') return { text: inOverlay(localeOf(language)), ...tagOf(language) }
  const known = language === 'en' ? 'en' : 'de'
  return { text: inText(known), ...tagOf(known) }
}

/** Locale by which an overlay writes numbers and dates. */
export function localeOf({ lang, locale = lang }: Overlay): string {
  return locale
}

function inLocale(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' })
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

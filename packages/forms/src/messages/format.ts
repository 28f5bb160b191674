import type { TeilDatum } from '../model/definition.js'
import type { Language } from '../model/texts.js'

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/**
 * `2026-03-01` as `01.03.2026` or `1 March 2026`, the month `2026-03` as `03.2026` or `March 2026`; what is neither is returned
 * as it is.
 */
export function formatDate(date: string, language: Language): string {
  const [, yearOfMonth, onlyMonth] = /^(\d{4})-(\d{2})$/u.exec(date) ?? []
  if (onlyMonth !== undefined)
    return formatPartialDate({ jahr: Number(yearOfMonth), monat: Number(onlyMonth) }, language)
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined) return date
  return language === 'de' ? `${day}.${month}.${year}` : `${Number(day)} ${monthName(Number(month))} ${year}`
}

/** A date of which day and month may be unknown: `03.1980`, `March 1980`, `1980`. */
export function formatPartialDate(date: TeilDatum, language: Language): string {
  if (date.monat === undefined) return String(date.jahr)
  const month = String(date.monat).padStart(2, '0')
  if (date.tag !== undefined) {
    const year = String(date.jahr).padStart(4, '0')
    return formatDate(`${year}-${month}-${String(date.tag).padStart(2, '0')}`, language)
  }
  return language === 'de' ? `${month}.${date.jahr}` : `${monthName(date.monat)} ${date.jahr}`
}

export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(locales[language])
}

/** Euro cents as `1.234,50 €` or `€1,234.50`. */
export function formatCents(cents: number, language: Language): string {
  return (cents / 100).toLocaleString(locales[language], { style: 'currency', currency: 'EUR' })
}

/** Bytes in the largest unit that leaves at most four digits: `20 MB`, `512 KB`. Binary units, as file managers show. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['Byte', 'KB', 'MB', 'GB'] as const
  const exponent = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10))
  const value = (bytes / 1024 ** exponent).toLocaleString(locales[language], { maximumFractionDigits: 1 })
  return `${value} ${units[exponent] ?? 'Byte'}`
}

/** `application/pdf` as `PDF`; a media type without a short name stays as it is. */
export function formatMediaType(mediaType: string): string {
  const names: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'application/xml': 'XML',
    'application/json': 'JSON',
    'text/plain': 'TXT',
  }
  return names[mediaType] ?? mediaType
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function monthName(month: number): string {
  return englishMonths[month - 1] ?? String(month)
}

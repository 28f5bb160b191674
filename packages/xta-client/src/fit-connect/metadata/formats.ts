import { z } from 'zod'

/** The string formats of the metadata schema, as JSON Schema validators read them. */

/** A UUID of any version, as `format: uuid` with 32 to 36 characters. */
export const uuid = (): z.ZodString => z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)

/** Absolute URI (RFC 3986): a scheme, and only characters that an URI may have, percent signs with two digits. */
export const uri = (): z.ZodString =>
  z.string().regex(/^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i)

/**
 * RFC 3339 date and time with time zone; the day must exist. As tolerant as the usual validators: small letters, a blank
 * for the T, leap seconds and a zone of hours only.
 */
export const dateTime = (): z.ZodString => z.string().refine(isDateTime)

/** RFC 3339 date; the day must exist. */
export const date = (): z.ZodISODate => z.iso.date()

/** Dot-atom and a domain of at least two labels (RFC 5321, section 4.1.2, without quoted names and address literals). */
export const email = (): z.ZodString =>
  z
    .string()
    .regex(
      /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/i,
    )

const dateAndTime = /^(\d{4}-\d\d-\d\d)[t\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i

function isDateTime(text: string): boolean {
  const [, day, ...numbers] = dateAndTime.exec(text) ?? []
  if (day === undefined || !date().safeParse(day).success) return false
  const [hour = 0, minute = 0, second = 0, , zoneHours = 0, zoneMinutes = 0] = numbers.map(
    (digits) => Number(digits) || 0,
  )
  if (hour > 23 || minute > 59 || zoneHours > 23 || zoneMinutes > 59) return false
  if (second < 60) return true
  const offset = (zoneHours * 60 + zoneMinutes) * (numbers[3] === '-' ? -1 : 1)
  // A leap second is the last one of a day of UTC.
  return second === 60 && (hour * 60 + minute - offset + 2 * 1440) % 1440 === 1439
}

/** JSON Schema counts characters, not UTF-16 units. */
export const shortText = (minimum: number, maximum: number): z.ZodString =>
  z.string().refine((text) => {
    const length = Array.from(text).length
    return length >= minimum && length <= maximum
  })

/** At most two decimals, without the trouble of dividing binary fractions. */
export const hasCents = (amount: number): boolean => Number(amount.toFixed(2)) === amount

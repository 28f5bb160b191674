import { z } from 'zod'

/** The string formats of the metadata schema, as JSON Schema validators read them. */

/** A UUID of any version, as `format: uuid` with 32 to 36 characters. */
export const uuid = (): z.ZodString => z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)

/** Absolute URI (RFC 3986): a scheme, and only characters that an URI may have, percent signs with two digits. */
export const uri = (): z.ZodString =>
  z.string().regex(/^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i)

/** RFC 3339 date and time with time zone; the day must exist. */
export const dateTime = (): z.ZodISODateTime => z.iso.datetime({ offset: true })

/** RFC 3339 date; the day must exist. */
export const date = (): z.ZodISODate => z.iso.date()

export const email = (): z.ZodEmail => z.email()

/** JSON Schema counts characters, not UTF-16 units. */
export const shortText = (minimum: number, maximum: number): z.ZodString =>
  z.string().refine((text) => {
    const length = Array.from(text).length
    return length >= minimum && length <= maximum
  })

/** At most two decimals, without the trouble of dividing binary fractions. */
export const hasCents = (amount: number): boolean => Number(amount.toFixed(2)) === amount

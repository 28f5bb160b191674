import { z } from 'zod'

/** A key identifier from outside: printable ASCII, and no dot segment, which no encoding makes harmless in a path. */
export const kid = (): z.ZodString => z.string().regex(/^(?!\.{1,2}$)[\x21-\x7e]{1,64}$/)

import { z } from 'zod'

/**
 * A list in an answer, with the most entries that are believed. A longer one is refused by its length alone, before any
 * entry is looked at: a million of them would keep a validator busy for a minute. The refusal names the place
 * `<list>.length`, see {@link isTooLong}.
 */
export function listUpTo<Entry>(most: number, entry: z.ZodType<Entry>): z.ZodType<Entry[]> {
  const short = z.array(z.unknown()).check(({ value, issues }) => {
    if (value.length <= most) return
    issues.push({ code: 'too_big', origin: 'array', maximum: most, inclusive: true, input: value, path: ['length'] })
  })
  return short.pipe(z.array(entry))
}

/** True when a place that a schema refused is the length of a list. */
export function isTooLong(path: unknown): path is string {
  return typeof path === 'string' && path.endsWith('.length')
}

/** What a destination may list; each is far above what any was seen to have. */
export const destinationLists: {
  readonly metadataVersions: number
  readonly services: number
  readonly schemas: number
  /** Room for every municipality of Germany by its key. */
  readonly regions: number
} = { metadataVersions: 100, services: 10_000, schemas: 1_000, regions: 20_000 }

/** Most keys in a key set. */
export const mostKeys = 1_000

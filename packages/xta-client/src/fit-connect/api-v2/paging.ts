import { FitConnectError } from '../errors.js'

/** Largest page that the service hands out. */
export const pageSize = 500

/** No log and no list of waiting submissions is this long; a service that never ends must not hold us for ever. */
const longestList: ListLimits = { maxPages: 200, maxItems: 200 * pageSize }

export interface ListLimits {
  readonly maxPages: number
  readonly maxItems: number
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Entries in all pages, where the service says so. */
  readonly totalCount?: number | undefined
}

/**
 * Reads page after page until all entries are there. Without a total count a page that is not full is the last one.
 *
 * @throws {FitConnectError} `unexpected-response` when the pages do not end
 */
export async function readAllPages<Item>(
  readPage: (offset: number) => Promise<Page<Item>>,
  { maxPages, maxItems }: ListLimits = longestList,
): Promise<Item[]> {
  const all: Item[] = []
  for (let read = 0; read < maxPages; read++) {
    const { items, totalCount } = await readPage(all.length)
    // Not spread: a page of hundreds of thousands of entries would exhaust the call stack.
    for (const item of items) all.push(item)
    if (all.length > maxItems) break
    if (items.length === 0 || all.length >= (totalCount ?? Infinity)) return all
    if (totalCount === undefined && items.length < pageSize) return all
  }
  throw new FitConnectError('unexpected-response', {
    message: `The service's list did not end after ${maxPages} pages or ${maxItems} entries. Report this to FITKO; nothing was changed.`,
    facts: { pages: maxPages, entries: maxItems },
    isRetryable: false,
  })
}

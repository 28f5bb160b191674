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

/** True when nothing lies behind a page. Without a total count a page that is not full is the last one. */
export function isLastPage({ items, totalCount }: Page<unknown>, offset: number): boolean {
  if (items.length === 0) return true
  return totalCount === undefined ? items.length < pageSize : offset + items.length >= totalCount
}

/**
 * Reads page after page until all entries are there.
 *
 * @throws {FitConnectError} `unexpected-response` when the pages do not end
 */
export async function readAllPages<Item>(
  readPage: (offset: number) => Promise<Page<Item>>,
  { maxPages, maxItems }: ListLimits = longestList,
): Promise<Item[]> {
  const all: Item[] = []
  for (let read = 0; read < maxPages; read++) {
    const offset = all.length
    const page = await readPage(offset)
    // Not spread: a page of hundreds of thousands of entries would exhaust the call stack.
    for (const item of page.items) all.push(item)
    if (all.length > maxItems) break
    if (isLastPage(page, offset)) return all
  }
  throw new FitConnectError('unexpected-response', {
    message: `The service's list did not end after ${maxPages} pages or ${maxItems} entries. Report this to FITKO; nothing was changed.`,
    facts: { pages: maxPages, entries: maxItems },
    isRetryable: false,
  })
}

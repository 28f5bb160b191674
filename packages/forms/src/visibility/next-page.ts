import type { FormDefinition } from '../model/definition.js'
import type { Texts } from '../model/texts.js'
import type { TodayOptions } from '../model/today.js'
import { asks, pagesOf } from './pages.js'
import { visibleFields } from './visible-fields.js'

/** One screen with something to ask. */
export interface VisiblePage {
  /** Position among the pages of the definition, hidden ones included; pass it to ask for the page after it. */
  readonly index: number
  readonly title: Texts
  /** Paths of the questions that it asks now, in question order. */
  readonly fields: readonly string[]
}

/**
 * The next page with a visible question, or undefined when there is none. Without `pages` in the definition every
 * section is a page.
 *
 * @param currentPageIndex - `index` of the page just completed. Default: none, so that the first page comes next.
 * @throws {FormUsageError} `today-invalid`
 */
export function nextPage(
  form: FormDefinition,
  data: unknown,
  currentPageIndex = -1,
  options: TodayOptions = {},
): VisiblePage | undefined {
  const visible = visibleFields(form, data, options)
  for (const [index, page] of pagesOf(form).entries()) {
    if (index <= currentPageIndex) continue
    const fields = visible.filter((path) => asks(page, path))
    if (fields.length > 0) return { index, title: page.title, fields }
  }
  return undefined
}

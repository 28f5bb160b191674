import { FormUsageError } from '../errors.js'
import type { PageDefinition } from '../model/definition.js'
import type { Draft, Form } from '../model/form.js'
import type { Issue, IssueCode } from '../model/issue.js'
import { isPlainObject, readOwn } from '../model/plain-object.js'
import { asks, pagesOf } from '../visibility/pages.js'
import { checkAnswers, type ValidateOptions } from './validate.js'

/** Either the answers of one page as they may be delivered, or what is wrong with them, in question order. */
export type PageResult<D> =
  { readonly ok: true; readonly value: Draft<D> } | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Checks what one page asks, by the same evaluation as `validate`: answers of other pages decide what is asked here and
 * are not judged. What no page asks, and keys that the form does not know outside of this page, is left to `validate`,
 * which has the last word before anything is sent.
 *
 * @param pageIndex - `index` of a page as `nextPage` and `viewOf` give it
 * @throws {FormUsageError} `page-unknown`, `today-invalid`
 */
export function validatePage<D>(
  form: Form<D>,
  input: unknown,
  pageIndex: number,
  options: ValidateOptions = {},
): PageResult<D> {
  const page = pagesOf(form)[pageIndex]
  if (page === undefined) throw unknownPage(pageIndex, pagesOf(form).length)
  const { value, issues } = checkAnswers(form, input, options, (path, code) => concerns(page, path, code))
  if (issues !== undefined) return { ok: false, issues }
  return { ok: true, value: asDraftOf(form, pickAll(value, page.ask)) }
}

/** Of what lies above the questions of a page, only what keeps them from being read or is said about all of them. */
function concerns(page: PageDefinition, path: string, code: IssueCode): boolean {
  if (asks(page, path)) return true
  if (code !== 'wrong-type' && code !== 'rule-violated') return false
  return path === '' || page.ask.some((asked) => asked.startsWith(`${path}.`))
}

/** The parts of checked answers that lie at these paths, in the order in which they were checked. */
function pickAll(value: unknown, paths: readonly string[]): unknown {
  if (!isPlainObject(value) || paths.includes('')) return value
  const picked = Object.keys(value).flatMap((key) => {
    const inner = paths.flatMap((path) =>
      path === key ? [''] : path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : [],
    )
    return inner.length === 0 ? [] : [[key, pickAll(readOwn(value, key), inner)] as const]
  })
  return Object.fromEntries(picked)
}

/** What checks returned has the types of the definition; on one page everything else is missing. */
function asDraftOf<D>(_form: Form<D>, checked: unknown): Draft<D> {
  return checked as Draft<D>
}

function unknownPage(index: number, count: number): FormUsageError {
  return new FormUsageError('page-unknown', {
    message: `The form has no page ${index}. Pass the index that nextPage or viewOf gave, from 0 to ${count - 1}.`,
    facts: { index, count },
  })
}

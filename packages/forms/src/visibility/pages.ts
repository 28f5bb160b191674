import type { FormDefinition, PageDefinition } from '../model/definition.js'
import { requireForm } from '../model/require-form.js'

/** The pages of a form as written, or one for each section. */
export function pagesOf(form: FormDefinition): readonly PageDefinition[] {
  requireForm(form)
  return form.pages ?? Object.entries(form.sections).map(([name, { title }]) => ({ title, ask: [name] }))
}

/** Whether a page asks what lies at a path. Asked paths never lead into lists, so they are prefixes of what they ask. */
export function asks(page: PageDefinition, path: string): boolean {
  return page.ask.some((asked) => path === asked || path.startsWith(`${asked}.`))
}

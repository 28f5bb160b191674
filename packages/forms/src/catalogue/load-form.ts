import { IntegrationError } from '@amt24/core'
import type { Form } from '../model/form.js'
import type { FormId } from './entries.js'

/** The catalogue has no form with this id. */
export class CatalogueError extends IntegrationError<'form-unknown'> {}

const loaders = {
  'hundesteuer-anmeldung': async () => (await import('./tierhaltung/hundesteuer-anmeldung.js')).hundesteuerAnmeldung,
} satisfies Readonly<Record<FormId, () => Promise<Form>>>

type Loaders = typeof loaders

/**
 * Loads one form by its id; the others stay unloaded. Who needs one fixed form imports it directly, from
 * `@amt24/forms/<id>`, and gets its type as well.
 *
 * @throws {CatalogueError} `form-unknown`
 */
export function loadForm<Id extends FormId>(id: Id): ReturnType<Loaders[Id]>
export function loadForm(id: string): Promise<Form>
export async function loadForm(id: string): Promise<Form> {
  if (isFormId(id)) return loaders[id]()
  throw new CatalogueError('form-unknown', {
    message: `The catalogue has no form '${id}'. Choose one of: ${Object.keys(loaders).join(', ')}.`,
    facts: { formId: id },
  })
}

function isFormId(id: string): id is FormId {
  return Object.hasOwn(loaders, id)
}

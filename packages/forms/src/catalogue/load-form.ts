import { IntegrationError } from '@amt24/core'
import type { Form } from '../model/form.js'
import type { FormId } from './entries.js'
import { loaders } from './loaders.generated.js'
import { nearestNames } from './nearest-names.js'

/** The catalogue has no form with this id. */
export class CatalogueError extends IntegrationError<'form-unknown'> {}

type Loaders = typeof loaders

/**
 * Loads one form by its id; the others stay unloaded. Who needs one fixed form imports it directly, from
 * `@amt24/forms/<id>`, and gets its type as well.
 *
 * @throws {CatalogueError} `form-unknown`; the message names the most similar ids
 */
export function loadForm<Id extends FormId>(id: Id): ReturnType<Loaders[Id]>
export function loadForm(id: string): Promise<Form>
export async function loadForm(id: string): Promise<Form> {
  if (isFormId(id)) return loaders[id]()
  const similar = nearestNames(id, Object.keys(loaders))
  throw new CatalogueError('form-unknown', {
    message: `The catalogue has no form with this id. Similar ones: ${similar.join(', ')}. The list of all: import { catalogue } from '@amt24/forms/catalogue'.`,
    facts: { similar },
  })
}

function isFormId(id: string): id is FormId {
  return Object.hasOwn(loaders, id)
}

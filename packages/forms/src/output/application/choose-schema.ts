import type { FormDefinition } from '../../model/definition.js'
import { ApplicationError } from './application-error.js'

/** A schema as a destination offers it. */
export interface AcceptedSchema {
  readonly schemaUri: string
  readonly mimeType: string
}

export interface ChosenSchema {
  readonly schemaUri: string
  readonly mediaType: string
}

/** Base of our schemas until a municipality publishes them under an address of its own. */
const defaultSchemaBase = 'https://schema.amt24.example/forms'

/**
 * Address of the schema of this version of a form. Its bytes never change once released.
 *
 * @param schemaBase - Default: that of the form's municipality, else an `.example` address.
 */
export function schemaUriOf({ id, version, municipality }: FormDefinition, schemaBase?: string): string {
  const base = schemaBase ?? municipality?.schemaBase ?? defaultSchemaBase
  return `${base.replace(/(?<!\/)\/+$/u, '')}/${id}/${version}/schema.json`
}

/**
 * The schema by which data will be written: one that the destination offers and that this form can write.
 *
 * @throws {ApplicationError} `schema-not-offered`
 */
export function chooseSchema(
  form: FormDefinition,
  accepts: readonly AcceptedSchema[],
  schemaBase: string | undefined,
): ChosenSchema {
  const schemaUri = schemaUriOf(form, schemaBase)
  const chosen = accepts.find((offer) => offer.schemaUri === schemaUri && isJson(offer.mimeType))
  if (chosen !== undefined) return { schemaUri, mediaType: 'application/json' }
  const offered = accepts.map(({ schemaUri: uri, mimeType }) => `${uri} (${mimeType})`)
  throw new ApplicationError('schema-not-offered', {
    message: `The destination offers ${offered.join(', ') || 'no schema'}; this form writes ${schemaUri} (application/json). Ask the authority to offer it, or set profile.schemaBase to where it publishes the schema.`,
    facts: { formId: form.id, offered, writable: [`${schemaUri} (application/json)`] },
  })
}

function isJson(mimeType: string): boolean {
  return mimeType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}

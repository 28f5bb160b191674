import type { FormDefinition } from '../../model/definition.js'
import { ApplicationError } from './application-error.js'

/** What a municipality settles once for all its forms. */
export interface ApplicationProfile {
  /** Where the schemas of the forms are published. Default: an `.example` address, for tests. */
  readonly schemaBase?: string
  /** URN of the service, for forms without LeiKa key; goes before the LeiKa key of those with one. */
  readonly serviceIdentifier?: string
}

/**
 * URN of the service that a form applies for: the one of the profile, else of the form's municipality, else that of
 * the LeiKa key.
 *
 * @throws {ApplicationError} `service-identifier-missing`
 */
export function serviceIdentifierOf(form: FormDefinition, profile: ApplicationProfile = {}): string {
  const { id, leistung, municipality } = form
  const own = profile.serviceIdentifier ?? municipality?.serviceIdentifier
  if (own !== undefined) return own
  if (leistung.leikaKey !== null) return `urn:de:fim:leika:leistung:${leistung.leikaKey}`
  throw new ApplicationError('service-identifier-missing', {
    message: `The form '${id}' has no LeiKa key. Ask the authority for the identifier of its service and pass it as profile.serviceIdentifier.`,
    facts: { formId: id },
  })
}

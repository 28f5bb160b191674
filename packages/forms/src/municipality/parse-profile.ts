import { isPlainObject, readOwn } from '../model/plain-object.js'
import { amount, contact, links, trustLevelValue, withProvenance } from '../shapes/metadata-parts.js'
import type { MunicipalityProfile } from './profile.js'
import { ProfileError } from './profile-error.js'
import { day, list, object, record, text, texts, webAddress } from '../shapes/shape.js'
import { zusatzShape } from './zusatz-shape.js'

const path = /^[A-Za-z][A-Za-z0-9_]{0,63}(?:\.[A-Za-z][A-Za-z0-9_]{0,63})*$/u

/** Why keys that questions have may not stand in a variation. */
const mayNotVary =
  'may not vary: receivers check the data of every town by one schema, and statutes fix what is asked. Ask for a change of the form'
const keysOfQuestions = new Set(
  'kind optional visibleWhen requiredWhen minLength maxLength min max rule rules characters choices mediaTypes maxSize fields branches multiline list fim sections pages id version legalBasis leistung'.split(
    ' ',
  ),
)
const refusal = (key: string): string => (keysOfQuestions.has(key) ? mayNotVary : 'is not known here; remove it')

const variation = object(
  {},
  {
    office: text(),
    contact,
    links,
    fee: withProvenance({ amountCents: amount, asOf: day }, { note: text() }),
    serviceIdentifier: text(/^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/iu, 'must be a URN'),
    trustLevel: withProvenance({ value: trustLevelValue }),
    texts: record(path, object({}, { label: texts, hint: texts, help: texts }, refusal)),
    drop: list(text(path, 'must be the path of a question')),
    zusatz: zusatzShape,
  },
  refusal,
)

const profile = object(
  {
    name: text(),
    ars: text(/^\d{12}$/u, 'must be an Amtlicher Regionalschlüssel with 12 digits'),
    origin: withProvenance({}),
    forms: record(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, variation),
  },
  {
    ags: text(/^\d{8}$/u, 'must be an Amtlicher Gemeindeschlüssel with 8 digits'),
    schemaBase: webAddress,
    contact,
    links,
  },
)

/**
 * Reads the profile of a town, of whatever origin. Whether it fits a form is said by `forMunicipality`.
 *
 * @throws {ProfileError} `profile-invalid`, with every problem
 */
export function parseProfile(value: unknown): MunicipalityProfile {
  const problems: string[] = []
  if (isProfile(value, problems)) return value
  throw new ProfileError('profile-invalid', 'The profile of the municipality cannot be used.', problems)
}

function isProfile(value: unknown, problems: string[]): value is MunicipalityProfile {
  profile(value, '', problems)
  if (problems.length > 0 || !isPlainObject(value)) return false
  const [ars, ags] = [readOwn(value, 'ars'), readOwn(value, 'ags')]
  if (typeof ars === 'string' && typeof ags === 'string' && ags !== ars.slice(0, 5) + ars.slice(9)) {
    problems.push(`'ags' does not belong to 'ars': it has the same first five and last three digits.`)
  }
  return problems.length === 0
}

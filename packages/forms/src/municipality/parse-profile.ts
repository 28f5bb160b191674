import { isPlainObject, readOwn } from '../model/plain-object.js'
import type { MunicipalityProfile } from './profile.js'
import { ProfileError } from './profile-error.js'
import { day, list, object, oneOf, record, text, texts, webAddress, wholeNumber, type Shape } from './shape.js'
import { zusatzShape } from './zusatz-shape.js'

const contact = object(
  {},
  {
    email: text(/^[^\s@]+@[^\s@]+$/u, 'must be an e-mail address'),
    telephone: text(/^[+\d][\d ()/-]{2,30}$/u, 'must be a telephone number'),
    url: webAddress,
  },
)
const links = list(object({ title: texts, url: webAddress }))

/** An object with a provenance beside its own keys. */
function withProvenance(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path, problems) => {
    const status = isPlainObject(value) ? readOwn(value, 'status') : undefined
    const reason = status === 'illustrative' ? { why: text() } : { source: text() }
    object({ ...required, status: oneOf('sourced', 'illustrative'), ...reason }, optional)(value, path, problems)
  }
}

const amount: Shape = (value, path, problems) => {
  if (value === null) return
  wholeNumber(value, path, problems)
  if (typeof value === 'number' && value < 0) problems.push(`'${path}' must not be negative.`)
}

const path = /^[A-Za-z][A-Za-z0-9_]{0,63}(?:\.[A-Za-z][A-Za-z0-9_]{0,63})*$/u

const variation = object(
  {},
  {
    office: text(),
    contact,
    links,
    fee: withProvenance({ amountCents: amount, asOf: day }, { note: text() }),
    serviceIdentifier: text(/^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/iu, 'must be a URN'),
    trustLevel: withProvenance({ value: oneOf('none', 'low', 'substantial', 'high') }),
    texts: record(path, object({}, { label: texts, hint: texts, help: texts })),
    drop: list(text(path, 'must be the path of a question')),
    zusatz: zusatzShape,
  },
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

import { isPlainObject, readOwn } from '../model/plain-object.js'
import { list, object, oneOf, text, texts, webAddress, wholeNumber, type Shape } from './shape.js'

export const trustLevelValue = oneOf('none', 'low', 'substantial', 'high')

export const contact = object(
  {},
  {
    email: text(/^[^\s@]+@[^\s@]+$/u, 'must be an e-mail address'),
    telephone: text(/^[+\d][\d ()/-]{2,30}$/u, 'must be a telephone number'),
    url: webAddress,
  },
)
export const links = list(object({ title: texts, url: webAddress }))

/** An object with a provenance beside its own keys. */
export function withProvenance(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path, problems) => {
    const status = isPlainObject(value) ? readOwn(value, 'status') : undefined
    const reason = status === 'illustrative' ? { why: text() } : { source: text() }
    object({ ...required, status: oneOf('sourced', 'illustrative'), ...reason }, optional)(value, path, problems)
  }
}

/** Euro cents, or null where no amount is known. */
export const amount: Shape = (value, path, problems) => {
  if (value === null) return
  wholeNumber(value, path, problems)
  if (typeof value === 'number' && value < 0) problems.push(`'${path}' must not be negative.`)
}

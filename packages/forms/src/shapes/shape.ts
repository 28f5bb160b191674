import { isExistingDay } from '../model/calendar.js'
import { isForbiddenKey, isList, isPlainObject, keysOf, readOwn } from '../model/plain-object.js'

/** Looks at one place of a profile, or of a form that was written in JavaScript, and adds a sentence for everything that is wrong with it. */
export type Shape = (value: unknown, path: string, problems: string[]) => void

type Shapes = Readonly<Record<string, Shape>>

const isUnknown = () => 'is not known here; remove it'

/**
 * An object with these keys and no others.
 *
 * @param refusal - the rest of the sentence about another key
 */
export function object(required: Shapes, optional: Shapes = {}, refusal: (key: string) => string = isUnknown): Shape {
  return (value, path, problems) => {
    if (!isPlainObject(value)) return void problems.push(`${at(path)} must be an object.`)
    for (const key of keysOf(value)) {
      if (Object.hasOwn(required, key) || Object.hasOwn(optional, key)) continue
      problems.push(`${at(join(path, key))} ${refusal(key)}.`)
    }
    for (const [key, shape] of Object.entries(required)) {
      if (readOwn(value, key) === undefined) problems.push(`${at(join(path, key))} is missing.`)
      else shape(readOwn(value, key), join(path, key), problems)
    }
    for (const [key, shape] of Object.entries(optional)) {
      if (readOwn(value, key) !== undefined) shape(readOwn(value, key), join(path, key), problems)
    }
  }
}

/** An object whose keys follow a pattern, all with values of one shape. */
export function record(pattern: RegExp, shape: Shape, { isEmptyAllowed = true } = {}): Shape {
  return (value, path, problems) => {
    if (!isPlainObject(value)) return void problems.push(`${at(path)} must be an object.`)
    const keys = keysOf(value)
    if (keys.length === 0 && !isEmptyAllowed) problems.push(`${at(path)} has no entry.`)
    for (const key of keys) {
      if (!pattern.test(key) || isForbiddenKey(key))
        problems.push(`${at(path)} has the key '${shown(key)}', which is none of its kind.`)
      else shape(readOwn(value, key), join(path, key), problems)
    }
  }
}

export function list(shape: Shape): Shape {
  return (value, path, problems) => {
    if (!isList(value)) return void problems.push(`${at(path)} must be a list.`)
    value.forEach((entry, position) => shape(entry, join(path, String(position)), problems))
  }
}

/** Text that follows a pattern. */
export function text(pattern = /\S/u, what = 'must be a text'): Shape {
  return (value, path, problems) => {
    if (typeof value !== 'string' || value.length > 2_000 || !pattern.test(value)) problems.push(`${at(path)} ${what}.`)
  }
}

export function oneOf(...values: readonly string[]): Shape {
  return (value, path, problems) => {
    if (typeof value !== 'string' || !values.includes(value))
      problems.push(`${at(path)} must be one of ${values.join(', ')}.`)
  }
}

export const wholeNumber: Shape = (value, path, problems) => {
  if (!Number.isSafeInteger(value)) problems.push(`${at(path)} must be a whole number.`)
}

export const yesOrNo: Shape = (value, path, problems) => {
  if (typeof value !== 'boolean') problems.push(`${at(path)} must be true or false.`)
}

export const day: Shape = (value, path, problems) => {
  if (typeof value !== 'string' || !isExistingDay(value)) problems.push(`${at(path)} must be a day, YYYY-MM-DD.`)
}

/** German and English, which every text for citizens has. */
export const texts = object({ de: text(), en: text() }, { 'de-simple': text() })

/** Such as `address-line1`. */
export const autocompleteToken = text(
  /^[a-z][a-z0-9-]{0,39}(?: [a-z][a-z0-9-]{0,39}){0,4}$/u,
  'must be a token of the HTML attribute',
)

export const webAddress = text(/^https:\/\/[^\s"<>]+$/u, 'must be an address that begins with https://')

function at(path: string): string {
  return path === '' ? 'The profile' : `'${path}'`
}

function join(path: string, key: string): string {
  return path === '' ? shown(key) : `${path}.${shown(key)}`
}

function shown(key: string): string {
  return key.length > 100 ? `${key.slice(0, 100)}…` : key
}

import { isPlainObject, readOwn } from '../model/plain-object.js'
import {
  autocompleteToken,
  day,
  list,
  object,
  oneOf,
  record,
  text,
  texts,
  webAddress,
  wholeNumber,
  yesOrNo,
  type Shape,
} from '../shapes/shape.js'

const scalar: Shape = (value, path, problems) => {
  if (!['string', 'number', 'boolean'].includes(typeof value))
    problems.push(`'${path}' must be a text, number or boolean.`)
}

/** One comparison; what needs more belongs into the form itself. */
const condition: Shape = (value, path, problems) => {
  const op = isPlainObject(value) ? readOwn(value, 'op') : undefined
  if (op === 'is_empty') object({ op: oneOf('is_empty'), path: text() })(value, path, problems)
  else
    object({ op: oneOf('equal', 'not_equal', 'includes', 'is_empty'), path: text(), value: scalar })(
      value,
      path,
      problems,
    )
}

const dateLimit: Shape = (value, path, problems) => {
  if (typeof value === 'string') {
    day(value, path, problems)
    return
  }
  const offset = object({}, { years: wholeNumber, months: wholeNumber, days: wholeNumber })
  object({ today: offset })(value, path, problems)
}

const common = {
  phrase: texts,
  hint: texts,
  help: texts,
  optional: yesOrNo,
  visibleWhen: condition,
  requiredWhen: condition,
  source: text(),
  autocomplete: autocompleteToken,
  sensitive: yesOrNo,
  specialCategory: oneOf('disability', 'ethnic-origin', 'health', 'religion', 'sexual-orientation'),
}

const choices = record(/^[A-Za-z][\w-]{0,63}$/u, texts, { isEmptyAllowed: false })
const range = { min: wholeNumber, max: wholeNumber }
const textOptions = {
  minLength: wholeNumber,
  maxLength: wholeNumber,
  characters: text(),
  rule: text(),
  multiline: yesOrNo,
}

/** Options by kind, after what must be there. */
const kinds: Readonly<Record<string, readonly [Readonly<Record<string, Shape>>, Readonly<Record<string, Shape>>]>> = {
  cents: [{}, range],
  choice: [{ choices }, {}],
  choices: [{ choices }, range],
  confirmation: [{}, {}],
  date: [{}, { min: dateLimit, max: dateLimit }],
  email: [{}, {}],
  file: [{}, { maxSize: wholeNumber, mediaTypes: list(text(/^[a-z]+\/[a-z0-9.+-]+$/u, 'must be a media type')) }],
  integer: [{}, range],
  text: [{}, textOptions],
  yesNo: [{}, {}],
}

const question: Shape = (value, path, problems) => {
  const kind = isPlainObject(value) ? readOwn(value, 'kind') : undefined
  const options = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (options === undefined) return void problems.push(`'${path}' must have a kind: ${Object.keys(kinds).join(', ')}.`)
  const [required, optional] = options
  object({ kind: text(), label: texts, ...required }, { ...common, ...optional })(value, path, problems)
}

/** The questions that a town adds. */
export const zusatzShape = object(
  {
    schemaUri: webAddress,
    fields: record(/^[A-Za-z][A-Za-z0-9_]{0,63}$/u, question, { isEmptyAllowed: false }),
  },
  { title: texts },
)

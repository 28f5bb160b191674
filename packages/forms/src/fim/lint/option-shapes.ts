import type { FieldDefinition, FieldOptions, SectionDefinition } from '../../model/definition.js'
import type { FieldKind } from '../../model/field-kind.js'
import type { OutlinePart } from '../../model/outline.js'
import {
  autocompleteToken,
  list,
  object,
  oneOf,
  record,
  text,
  wholeNumber,
  yesOrNo,
  type Shape,
} from '../../shapes/shape.js'

/** Checked when the form is defined, or by findings of their own. */
const checkedElsewhere: Shape = () => undefined

/** Empty and long texts have findings of their own. */
const anyText: Shape = (value, path, problems) => {
  if (typeof value !== 'string') problems.push(`'${path}' must be a text.`)
}
const bothTexts = object({ de: anyText, en: anyText }, { 'de-simple': anyText })
const rules = list(object({ valid: checkedElsewhere, message: bothTexts, at: anyText }))
const pages = list(object({ title: bothTexts, ask: list(anyText) }))
const choices = record(/^/u, bothTexts)

const ofEveryQuestion: Readonly<Record<keyof FieldOptions, Shape>> = {
  label: bothTexts,
  phrase: bothTexts,
  hint: bothTexts,
  help: bothTexts,
  optional: yesOrNo,
  visibleWhen: checkedElsewhere,
  requiredWhen: checkedElsewhere,
  source: anyText,
  autocomplete: autocompleteToken,
  sensitive: yesOrNo,
  specialCategory: oneOf('disability', 'ethnic-origin', 'health', 'religion', 'sexual-orientation'),
  messages: record(/^[a-z0-9-]+$/u, bothTexts),
  fim: checkedElsewhere,
  fimVersion: checkedElsewhere,
}

type OwnOption<K extends FieldKind> = Exclude<keyof Extract<FieldDefinition, { kind: K }>, keyof FieldOptions | 'kind'>

const range = { min: wholeNumber, max: wholeNumber }
const days = { min: checkedElsewhere, max: checkedElsewhere }

const ofKind: { readonly [K in FieldKind]: Readonly<Record<OwnOption<K>, Shape>> } = {
  text: {
    minLength: wholeNumber,
    maxLength: wholeNumber,
    characters: anyText,
    rule: anyText,
    multiline: yesOrNo,
    ...days,
  },
  email: {},
  date: days,
  partialDate: days,
  yesNo: {},
  confirmation: {},
  integer: range,
  cents: range,
  file: {
    maxSize: wholeNumber,
    mediaTypes: list(text(/^[a-z]+\/[a-z0-9.+-]+$/u, 'must be a media type such as application/pdf')),
  },
  choice: { choices },
  choices: { choices, ...range },
  code: { list: checkedElsewhere },
  group: { fields: checkedElsewhere, rules },
  repeat: { fields: checkedElsewhere, rules, ...range },
  variant: { branches: checkedElsewhere },
}

const ofSection: Readonly<Record<keyof SectionDefinition, Shape>> = {
  title: bothTexts,
  hint: bothTexts,
  sources: list(anyText),
  visibleWhen: checkedElsewhere,
  fields: checkedElsewhere,
  rules,
  fim: checkedElsewhere,
  fimVersion: checkedElsewhere,
}

/** What the options of a place have to look like, by name. Authors in JavaScript have no compiler that tells them. */
export function optionShapes(kind: OutlinePart['kind']): Readonly<Record<string, Shape>> {
  if (kind === 'form') return { rules, pages }
  if (kind === 'branch') return { label: bothTexts }
  return kind === 'section' ? ofSection : { ...ofEveryQuestion, ...ofKind[kind] }
}

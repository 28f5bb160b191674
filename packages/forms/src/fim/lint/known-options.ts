import type { FieldDefinition, FieldOptions, SectionDefinition } from '../../model/definition.js'
import type { FieldKind } from '../../model/field-kind.js'

type OwnOption<K extends FieldKind> = Exclude<keyof Extract<FieldDefinition, { kind: K }>, keyof FieldOptions | 'kind'>
type Names<N extends PropertyKey> = Readonly<Record<N, true>>

const ofEveryQuestion: Names<keyof FieldOptions> = {
  label: true,
  phrase: true,
  hint: true,
  help: true,
  optional: true,
  visibleWhen: true,
  requiredWhen: true,
  source: true,
  autocomplete: true,
  sensitive: true,
  specialCategory: true,
  messages: true,
  fim: true,
  fimVersion: true,
}

const ofKind: { readonly [K in FieldKind]: Names<OwnOption<K>> } = {
  text: { minLength: true, maxLength: true, characters: true, rule: true, multiline: true, min: true, max: true },
  email: {},
  date: { min: true, max: true },
  partialDate: { min: true, max: true },
  yesNo: {},
  confirmation: {},
  integer: { min: true, max: true },
  cents: { min: true, max: true },
  file: { maxSize: true, mediaTypes: true },
  choice: { choices: true },
  choices: { choices: true, min: true, max: true },
  code: { list: true },
  group: { fields: true, rules: true },
  repeat: { fields: true, rules: true, min: true, max: true },
  variant: { branches: true },
}

const ofSection: Names<keyof SectionDefinition> = {
  title: true,
  hint: true,
  sources: true,
  visibleWhen: true,
  fields: true,
  rules: true,
  fim: true,
  fimVersion: true,
}

/** Names of all options that a section, or a question of this kind, has. */
export function knownOptions(kind: FieldKind | 'section'): readonly string[] {
  return kind === 'section' ? Object.keys(ofSection) : Object.keys({ ...ofEveryQuestion, ...ofKind[kind] })
}

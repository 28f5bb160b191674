import type { FormDefinition } from '../../model/definition.js'
import type { FormMetadata } from '../../model/metadata.js'
import { isPlainObject, readOwn } from '../../model/plain-object.js'
import { amount, trustLevelValue, withProvenance } from '../../shapes/metadata-parts.js'
import { day, list, object, oneOf, text, texts, yesOrNo, type Shape } from '../../shapes/shape.js'

const outcome: Shape = (value, path, problems) => {
  const isSubmit = isPlainObject(value) && readOwn(value, 'kind') === 'submit'
  object({ kind: oneOf('submit', 'prepare', 'automatic', 'elsewhere'), ...(!isSubmit && { explanation: texts }) })(
    value,
    path,
    problems,
  )
}

const leikaKey: Shape = (value, path, problems) => {
  if (value !== null) text(/^99\d{12}$/u, 'must be a LeiKa key, 99 and 12 digits, or null')(value, path, problems)
}

type OptionalKey = {
  [K in keyof FormMetadata]-?: object extends Pick<FormMetadata, K> ? K : never
}[keyof FormMetadata]

const required: Readonly<Record<Exclude<keyof FormMetadata, OptionalKey>, Shape>> = {
  id: text(),
  version: text(),
  title: texts,
  leistung: object({ leikaKey }, { ozgId: text(), source: text() }),
  lebenslage: text(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'must be lower-case words with hyphens, such as tierhaltung'),
  trustLevel: withProvenance({ value: trustLevelValue }),
  legalBasis: list(object({ norm: text(), reviewedAt: day }, { asOf: day })),
  authority: text(),
  fee: withProvenance({ amountCents: amount }, { asOf: day, note: text() }),
  evidence: list(object({ title: texts }, { field: text(), source: text() })),
}

const optional: Readonly<Record<OptionalKey, Shape>> = {
  signature: withProvenance({ required: yesOrNo }),
  depth: oneOf('law', 'draft'),
  unseen: list(text()),
  outcome,
  openingWindow: object({}, { from: day, until: day, source: text() }),
  addressees: list(oneOf('citizen', 'business')),
  synonyms: list(text()),
  beforeYouStart: list(texts),
  whatHappensNext: list(texts),
  privacyNotice: texts,
  // Made by `forMunicipality` of a profile that was read.
  municipality: () => undefined,
}

/** Has shapes of its own, see `optionShapes`. */
const questions: Readonly<Record<Exclude<keyof FormDefinition, keyof FormMetadata>, Shape>> = {
  sections: () => undefined,
  pages: () => undefined,
  rules: () => undefined,
}

/** A form, as far as it says something about itself. */
export const metadataShape = object(required, { ...optional, ...questions })

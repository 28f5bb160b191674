import { checkConditions } from '../conditions/check-conditions.js'
import { checkCycles } from '../conditions/check-cycles.js'
import { FormDefinitionError } from '../errors.js'
import { standardSchemaOf } from '../standard-schema.js'
import { assertSections } from './assert-structure.js'
import { checkFim } from './check-fim.js'
import { checkLimits } from './check-limits.js'
import { checkOpeningWindow } from './check-opening-window.js'
import { checkEvidence, checkPages } from './check-pages.js'
import type { FormDefinition, PageDefinition, RuleDefinition } from './definition.js'
import type { Answers } from './field.js'
import type { FormInput, Sections } from './form-types.js'
import type { Form } from './form.js'
import { outlineOf, walk } from './outline.js'

type UncheckedForm = Omit<FormDefinition, 'sections'> & { readonly sections: unknown }

/**
 * Defines a form: plain data from which types, checks, schemas and summaries are made. The definition is frozen, deeply
 * and in place. References between questions are checked by type, and again here for JavaScript users.
 *
 * @throws {FormDefinitionError} when the definition contradicts itself; the message names the place
 */
export function defineForm<
  const S extends Sections,
  const P extends readonly PageDefinition[] = [],
  const U extends readonly RuleDefinition[] = [],
>(form: FormInput<S, P, U>): Form<Answers<S>>
export function defineForm(form: UncheckedForm): Form {
  return formOf(form)
}

/**
 * Makes a form of a definition whose types nobody has checked, such as one that was put together at run time.
 *
 * @throws {FormDefinitionError} as {@link defineForm}
 */
export function formOf(form: UncheckedForm): Form {
  const { sections, ...metadata } = form
  checkMetadata(metadata)
  assertSections(sections)
  const definition: FormDefinition = { ...metadata, sections }
  checkReferences(definition)
  return new DefinedForm(freezeDeep(definition))
}

function checkReferences(definition: FormDefinition): void {
  const root = outlineOf(definition)
  for (const node of walk(root)) {
    checkLimits(node)
    checkFim(node)
  }
  checkConditions(root)
  checkCycles(root)
  checkPages(definition, root)
  checkEvidence(definition, root)
}

const wordsWithHyphens = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const semanticVersion = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/

function checkMetadata({ id, version, openingWindow }: Omit<UncheckedForm, 'sections'>): void {
  if (openingWindow !== undefined) checkOpeningWindow(id, openingWindow)
  if (wordsWithHyphens.test(id) && semanticVersion.test(version)) return
  throw new FormDefinitionError('metadata-invalid', {
    message: `A form needs an id of lower-case words with hyphens and a version such as 1.0.0, not '${id}' and '${version}'.`,
    facts: { id, version },
  })
}

/** A form that behaves like its definition: spreading, comparing and `JSON.stringify` see nothing else. */
class DefinedForm implements Form {
  declare readonly id: Form['id']
  declare readonly version: Form['version']
  declare readonly title: Form['title']
  declare readonly leistung: Form['leistung']
  declare readonly lebenslage: Form['lebenslage']
  declare readonly trustLevel: Form['trustLevel']
  declare readonly legalBasis: Form['legalBasis']
  declare readonly authority: Form['authority']
  declare readonly fee: Form['fee']
  declare readonly evidence: Form['evidence']
  declare readonly sections: Form['sections']

  constructor(definition: FormDefinition) {
    Object.assign(this, definition)
    Object.freeze(this)
  }

  get '~standard'(): Form['~standard'] {
    return standardSchemaOf(this)
  }
}

function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeDeep(inner)
  return value
}

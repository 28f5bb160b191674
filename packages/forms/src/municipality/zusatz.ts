import { FormUsageError } from '../errors.js'
import { formOf } from '../model/define-form.js'
import type { FieldDefinition, FormDefinition } from '../model/definition.js'
import type { Form } from '../model/form.js'
import type { ConditionData } from '../model/condition.js'
import { zusatzName } from './zusatz-name.js'
import { operandPaths } from '../conditions/operand-paths.js'

/** Answers to the questions of a town: of its own making, so nothing is known of them by type. */
export type ZusatzAnswers = Readonly<Record<string, unknown>>

/**
 * The questions of a town as a form of their own, whose JSON Schema is the one to publish at `zusatz.schemaUri`. What is
 * asked under conditions of the main form is optional there, because its answers are not part of this document.
 *
 * @throws {FormUsageError} `form-expected` when the form asks nothing of the kind
 */
export function zusatzFormOf(form: FormDefinition): Form {
  const { [zusatzName]: section, ...others } = form.sections
  if (section === undefined || form.municipality?.zusatzSchemaUri === undefined) throw noZusatz(form)
  const { version, title, leistung, lebenslage, trustLevel, legalBasis, authority, fee } = form
  const outer = new Set(Object.keys(others))
  const fields = Object.fromEntries(
    Object.entries(section.fields).map(([name, field]) => [name, standingAlone(field, outer)]),
  )
  return formOf({
    ...{ version, title, leistung, lebenslage, trustLevel, legalBasis, authority, fee },
    id: `${form.id}-${zusatzName}`,
    evidence: [],
    sections: { [zusatzName]: { title: section.title, fields } },
  })
}

/** A question without conditions of the main form; then nobody can say whether it must be answered. */
function standingAlone(field: FieldDefinition, outer: ReadonlySet<string>): object {
  const refersOut = (condition: ConditionData | undefined) =>
    condition !== undefined && operandPaths(condition).some((path) => outer.has(path.split('.')[0] ?? ''))
  if (!refersOut(field.visibleWhen) && !refersOut(field.requiredWhen)) return field
  const kept = Object.entries(field).filter(([key]) => key !== 'visibleWhen' && key !== 'requiredWhen')
  return { ...Object.fromEntries(kept), optional: true }
}

function noZusatz(form: FormDefinition): FormUsageError {
  return new FormUsageError('form-expected', {
    message: `The form '${form.id}' has no questions of a town. Pass what forMunicipality made with a profile that has zusatz for this form.`,
    facts: { formId: form.id },
  })
}

import { logicOf } from '../../conditions/form-logic.js'
import type { FormDefinition } from '../../model/definition.js'
import { outlineOf, type OutlineNode } from '../../model/outline.js'
import { zusatzName } from '../../municipality/zusatz-name.js'

const known = new WeakMap<FormDefinition, OutlineNode>()

/** The outline of what the data of an application holds: the form without the questions of a town, which travel beside it. */
export function mainOutlineOf(form: FormDefinition): OutlineNode {
  if (form.municipality?.zusatzSchemaUri === undefined) return logicOf(form).root
  const existing = known.get(form)
  if (existing !== undefined) return existing
  const sections = Object.entries(form.sections).filter(([name]) => name !== zusatzName)
  const made = outlineOf({ ...form, sections: Object.fromEntries(sections) })
  known.set(form, made)
  return made
}

import type { FormLogic } from '../conditions/form-logic.js'
import type { OutlineNode } from '../model/outline.js'
import type { Check } from './check.js'
import { compileChoice, compileChoices, compileCode } from './check-choice.js'
import { compileDate, compilePartialDate } from './check-date.js'
import { compileFields } from './check-fields.js'
import { compileFile } from './check-file.js'
import { compileRepeat } from './check-repeat.js'
import { compileCents, compileConfirmation, compileInteger, compileYesNo } from './check-scalar.js'
import { compileEmail, compileText } from './check-text.js'
import { compileVariant } from './check-variant.js'

/** The check of one place of a form, by its kind. */
export function compileCheck(node: OutlineNode, logic: FormLogic): Check {
  const { definition } = node.part
  if (!('kind' in definition)) return compileFields(node, logic)
  switch (definition.kind) {
    case 'text':
      return compileText(node, definition)
    case 'email':
      return compileEmail(node)
    case 'date':
      return compileDate(node, definition)
    case 'partialDate':
      return compilePartialDate(node, definition)
    case 'yesNo':
      return compileYesNo(node)
    case 'confirmation':
      return compileConfirmation(node)
    case 'integer':
      return compileInteger(node, definition)
    case 'cents':
      return compileCents(node, definition)
    case 'file':
      return compileFile(node, definition)
    case 'choice':
      return compileChoice(node, definition)
    case 'choices':
      return compileChoices(node, definition)
    case 'code':
      return compileCode(node, definition)
    case 'group':
      return compileFields(node, logic)
    case 'repeat':
      return compileRepeat(node, definition, logic)
    case 'variant':
      return compileVariant(node, logic)
  }
}

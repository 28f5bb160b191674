import type { FormLogic } from '../../conditions/form-logic.js'
import { isDecidedInOrder } from '../../conditions/in-order.js'
import type { OutlineNode } from '../../model/outline.js'
import type { Check } from '../check.js'
import { compileCheck } from '../compile-check.js'
import { compileQuickFields } from './quick-fields.js'
import { compileQuickFile } from './quick-file.js'
import { compileQuickPartialDate } from './quick-partial-date.js'
import { compileQuickRepeat } from './quick-repeat.js'
import { compileQuickVariant } from './quick-variant.js'

/**
 * The quick check of a whole form. It returns the answers when they are simply right, and undefined, which says nothing,
 * when the full check has to decide. Most answers are simply right: nothing to trim or to normalise, nothing missing.
 *
 * It takes an input of any kind and reads each property once, so that what it returns is what it checked. What accessors
 * and traps of the input throw is not caught. Issues that it adds are worth nothing; pass it a list for the bin.
 *
 * @returns undefined when conditions of the form ask for answers that come later
 */
export function compileQuickForm(logic: FormLogic): Check | undefined {
  return isDecidedInOrder(logic.root) ? compileQuick(logic.root, logic) : undefined
}

/** The quick check of one place, with the scope of {@link compileInOrder}. */
export function compileQuick(node: OutlineNode, logic: FormLogic): Check {
  const { definition } = node.part
  if (!('kind' in definition)) return compileQuickFields(node, logic)
  switch (definition.kind) {
    case 'group':
      return compileQuickFields(node, logic)
    case 'repeat':
      return compileQuickRepeat(node, definition, logic)
    case 'variant':
      return compileQuickVariant(node, logic)
    case 'partialDate':
      return compileQuickPartialDate(node, definition)
    case 'file':
      return compileQuickFile(definition)
    default:
      // These read everything once by themselves.
      return compileCheck(node, logic)
  }
}

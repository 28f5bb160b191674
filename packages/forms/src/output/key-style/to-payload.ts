import { logicOf } from '../../conditions/form-logic.js'
import type { Form } from '../../model/form.js'
import type { OutlineNode } from '../../model/outline.js'
import type { TodayOptions } from '../../model/today.js'
import { visibleTree } from '../../visibility/visible-tree.js'
import { orderedAnswers } from '../application/serialise-answers.js'
import { formKeysOf } from './key-names.js'
import type { KeyStyleOptions } from './key-style.js'
import { renameKeys } from './rename-keys.js'

export interface PayloadOptions extends KeyStyleOptions, TodayOptions {}

/**
 * Validated answers as a new object with keys of the asked style, in question order and without answers to hidden
 * questions. A place is found again by its path: the same identifier may stand in several objects. Parts of a file
 * answer keep their names, which FIM does not know. Among FIM identifiers a choice `code1` is the code `1` of its list.
 *
 * The answers are trusted to have passed `validate`; they are not checked again.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 * @throws {FormUsageError} `today-invalid`
 */
export function toPayload<D>(form: Form<D>, answers: D, options: PayloadOptions = {}): unknown {
  return keyedAnswers(logicOf(form).root, orderedAnswers(visibleTree(form, answers, options)), options)
}

/**
 * Answers that are in question order already, with keys of the asked style.
 *
 * @param root - outline of the form, or of the part of it that the answers are of
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 */
export function keyedAnswers(root: OutlineNode, ordered: unknown, options: KeyStyleOptions): unknown {
  const keys = formKeysOf(root, options)
  return renameKeys(root, ordered, {
    key: (node, name) => ({ key: keys.within(node).keys.get(name) ?? name, name }),
    choice: (_node, chosen) => keys.choices.codeOf(chosen),
  })
}

import { logicOf } from '../conditions/form-logic.js'
import type { Form } from '../model/form.js'
import type { TodayOptions } from '../model/today.js'
import { orderedAnswers } from '../output/application/serialise-answers.js'
import { visibleTree } from '../visibility/visible-tree.js'
import { answersAsXml } from './answers-as-xml.js'
import type { FormXmlOptions } from './xml-options.js'

export interface ToXmlOptions extends FormXmlOptions, TodayOptions {
  /** Blanks for each level, 0 for one line. Default: 2. */
  readonly indent?: number
}

/**
 * Validated answers as an XML document that `toXsd` of the same options describes: qualified elements in question order
 * below one named like the form or by `root`, an element for each entry of a list and for each of several choices. Answers to hidden
 * questions are left out.
 *
 * The answers are trusted to have passed `validate`; they are not checked again.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 * @throws {XmlError} `xml-character-forbidden` for a text that XML cannot carry, which `validate` refuses
 * @throws {XmlError} `xml-name-invalid` for a `root` that can be no element
 * @throws {FormUsageError} `today-invalid`
 */
export function toXml<D>(form: Form<D>, answers: D, options: ToXmlOptions = {}): string {
  return answersAsXml(form, logicOf(form).root, orderedAnswers(visibleTree(form, answers, options)), options)
}

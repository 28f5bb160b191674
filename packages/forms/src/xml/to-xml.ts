import { element, writeXml, type XmlElement, type XmlNode } from '@amt24/core/xml'
import { logicOf } from '../conditions/form-logic.js'
import type { Form } from '../model/form.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import type { TodayOptions } from '../model/today.js'
import { orderedAnswers } from '../output/application/serialise-answers.js'
import { formKeysOf, type FormKeys } from '../output/key-style/key-names.js'
import { visibleTree } from '../visibility/visible-tree.js'
import { xmlNamespaceOf, type FormXmlOptions } from './xml-options.js'

export interface ToXmlOptions extends FormXmlOptions, TodayOptions {
  /** Blanks for each level, 0 for one line. Default: 2. */
  readonly indent?: number
}

/**
 * Validated answers as an XML document that `toXsd` of the same options describes: qualified elements in question order
 * below one named like the form, an element for each entry of a list and for each of several choices. Answers to hidden
 * questions are left out.
 *
 * The answers are trusted to have passed `validate`; they are not checked again.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 * @throws {XmlError} `xml-character-forbidden` for a text with one of the few characters that XML cannot carry (U+FFFE, U+FFFF)
 * @throws {FormUsageError} `today-invalid`
 */
export function toXml<D>(form: Form<D>, answers: D, options: ToXmlOptions = {}): string {
  const { root } = logicOf(form)
  const ordered = orderedAnswers(visibleTree(form, answers, options))
  const members = membersOf(root, ordered, formKeysOf(root, options))
  const document = element(form.id, { xmlns: xmlNamespaceOf(form, options) }, members)
  return writeXml(document, { indent: options.indent ?? 2 })
}

/** One element for each answer that was given inside of a place; its parts for a composed answer. */
function membersOf(node: OutlineNode, value: unknown, keys: FormKeys): XmlElement[] {
  if (!isPlainObject(value)) return []
  return [...keys.within(node).keys].flatMap(([name, key]) => {
    const answer = readOwn(value, name)
    if (answer === undefined) return []
    const child = node.children.get(name)
    return child === undefined ? [element(key, {}, textOf(answer))] : elementsOf(child, key, answer, keys)
  })
}

function elementsOf(node: OutlineNode, key: string, answer: unknown, keys: FormKeys): XmlElement[] {
  const contentOf = (value: unknown): readonly XmlNode[] =>
    isPlainObject(value) ? membersOf(node, value, keys) : textOf(value)
  if (!isList(answer)) return [element(key, {}, contentOf(answer))]
  return Array.from({ length: lengthOf(answer) }, (_, at) => element(key, {}, contentOf(readOwn(answer, at))))
}

function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

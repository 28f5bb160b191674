import { element, writeXml, type XmlElement, type XmlNode } from '@amt24/core/xml-writer'
import type { FormDefinition } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import { isList, isPlainObject, lengthOf, readOwn } from '../model/plain-object.js'
import { isChoice } from '../output/key-style/choice-codes.js'
import { formKeysOf, type FormKeys } from '../output/key-style/key-names.js'
import { xmlNamespaceOf, xmlRootOf, type FormXmlOptions } from './xml-options.js'

/**
 * The document of answers that are in question order already.
 *
 * @param root - outline of the form, or of the part of it that the answers are of
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 * @throws {XmlError} `xml-character-forbidden`, `xml-name-invalid`
 */
export function answersAsXml(
  form: FormDefinition,
  root: OutlineNode,
  ordered: unknown,
  options: FormXmlOptions & { readonly indent?: number },
): string {
  const members = membersOf(root, ordered, formKeysOf(root, options))
  const document = element(xmlRootOf(form, options), { xmlns: xmlNamespaceOf(form, options) }, members)
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
  const chosen = (value: unknown) =>
    isChoice(node.part) && typeof value === 'string' ? keys.choices.codeOf(value) : value
  const contentOf = (value: unknown): readonly XmlNode[] =>
    isPlainObject(value) ? membersOf(node, value, keys) : textOf(chosen(value))
  if (!isList(answer)) return [element(key, {}, contentOf(answer))]
  return Array.from({ length: lengthOf(answer) }, (_, at) => element(key, {}, contentOf(readOwn(answer, at))))
}

function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

import { element, type XmlElement, type XmlNode } from '@amt24/core/xml-writer'
import type { Texts } from '../../model/texts.js'

/** An element of XML Schema itself. */
export function xs(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return element(`xs:${name}`, attributes, children)
}

/** A simple type: the name of a named one, or its definition. */
export type SimpleType = string | XmlElement

/** A type narrowed by facets, all of which must hold. Patterns in one step are alternatives, so each takes a step. */
export function narrowed(base: SimpleType, facets: readonly XmlElement[]): XmlElement {
  const step = typeof base === 'string' ? xs('restriction', { base }, facets) : xs('restriction', {}, [base, ...facets])
  return xs('simpleType', {}, [step])
}

export function facet(name: string, value: string | number): XmlElement {
  return xs(name, { value: String(value) })
}

/** The declaration of an element that holds a text. */
export function simpleElement(
  attributes: XmlElement['attributes'],
  type: SimpleType,
  notes: readonly XmlElement[] = [],
): XmlElement {
  if (typeof type === 'string') return xs('element', { ...attributes, type }, notes)
  return xs('element', attributes, [...notes, type])
}

/** What people read, in every language, as documentation. */
export function annotation(...texts: readonly (Texts | undefined)[]): readonly XmlElement[] {
  const notes = texts.flatMap((text) =>
    text === undefined ? [] : (['de', 'en'] as const).map((language) => documentation(language, text[language])),
  )
  return notes.length > 0 ? [xs('annotation', {}, notes)] : []
}

function documentation(language: string, text: string): XmlElement {
  return xs('documentation', { 'xml:lang': language }, [text])
}

import { writeXml, type XmlElement } from '@amt24/core/xml-writer'
import type { FormDefinition } from '../../model/definition.js'
import { outlineOf, type OutlineNode } from '../../model/outline.js'
import { isOptional } from '../../output/is-optional.js'
import { FormKeys } from '../../output/key-style/key-names.js'
import { xmlNamespaceOf, xmlRootOf, type FormXmlOptions } from '../xml-options.js'
import { annotation, simpleElement, xs } from './xsd-parts.js'
import { XsdTypes } from './xsd-types.js'

/** Prefix of the target namespace within the schema; documents may use any other or none. */
const prefix = 'f'

interface Context {
  readonly keys: FormKeys
  readonly types: XsdTypes
}

/**
 * XML Schema 1.0 of the documents that `toXml` of the same options writes: one global element, qualified elements in a
 * sequence in question order, an element for each branch of a variant.
 *
 * Never stricter than `validate`, and weaker where XML Schema has no words: conditions and rules across questions, check
 * digits, limits of dates and the calendar of partial dates. `schemaGaps(form, 'xsd')` lists the places.
 *
 * @throws {KeyStyleError} `key-missing`, `key-repeated`
 */
export function toXsd(form: FormDefinition, options: FormXmlOptions = {}): string {
  const root = outlineOf(form)
  const keys = new FormKeys(root, options)
  const context: Context = { keys, types: new XsdTypes(prefix, keys.choices) }
  const document = containerElement(root, { name: xmlRootOf(form, options) }, context)
  const namespace = xmlNamespaceOf(form, options)
  return writeXml(
    xs(
      'schema',
      {
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        [`xmlns:${prefix}`]: namespace,
        targetNamespace: namespace,
        elementFormDefault: 'qualified',
        version: form.version,
      },
      [document, ...context.types.declarations()],
    ),
  )
}

/** The element of a place that holds questions, with its questions in a sequence, or its branches as a choice. */
function containerElement(node: OutlineNode, attributes: XmlElement['attributes'], context: Context): XmlElement {
  const children = [...node.children.values()]
  const content =
    node.part.kind === 'variant'
      ? xs(
          'choice',
          {},
          children.map((child) => particle(child, { isAlternative: true }, context)),
        )
      : xs(
          'sequence',
          {},
          children.map((child) => particle(child, {}, context)),
        )
  const uniqueness = children
    .filter(({ part }) => part.kind === 'choices')
    .map((child) => noChoiceTwice(child, context))
  return xs('element', attributes, [...notesOf(node), xs('complexType', {}, [content]), ...uniqueness])
}

/** An element as it may occur within the element around it. */
function particle(
  node: OutlineNode,
  { isAlternative = false }: { readonly isAlternative?: boolean },
  context: Context,
): XmlElement {
  const name = context.keys.keyOf(node)
  const mayBeAbsent = !isAlternative && (node.visibleWhen !== undefined || isOptional(node))
  const { min, max } = countOf(node)
  // At least two or none: a number of elements that is zero or more than one needs a sequence around them.
  const isAllOrNothing = mayBeAbsent && min > 1
  const minOccurs = mayBeAbsent && !isAllOrNothing ? 0 : min
  const declared = declaration(node, { name, minOccurs: occurs(minOccurs), maxOccurs: occurs(max) }, context)
  return isAllOrNothing ? xs('sequence', { minOccurs: '0' }, [declared]) : declared
}

/** One is the default and not written. */
function occurs(count: number): string | undefined {
  return count === 1 ? undefined : String(count)
}

function countOf({ part: { definition } }: OutlineNode): { readonly min: number; readonly max: number } {
  if (!('kind' in definition)) return { min: 1, max: 1 }
  if (definition.kind === 'repeat') return { min: definition.min ?? 1, max: definition.max }
  if (definition.kind !== 'choices') return { min: 1, max: 1 }
  return { min: definition.min ?? 1, max: definition.max ?? Object.keys(definition.choices).length }
}

function declaration(node: OutlineNode, attributes: XmlElement['attributes'], context: Context): XmlElement {
  const { definition } = node.part
  if (!('kind' in definition) || node.children.size > 0) return containerElement(node, attributes, context)
  const { keys } = context.keys.within(node)
  const keyOf = (part: string): string => keys.get(part) ?? part
  switch (definition.kind) {
    case 'partialDate': {
      const types = context.types.ofPartialDate(definition)
      const [tag, monat, jahr] = (['tag', 'monat', 'jahr'] as const).map((part) =>
        simpleElement({ name: keyOf(part) }, types[part]),
      ) as [XmlElement, XmlElement, XmlElement]
      const known = xs('choice', { minOccurs: '0' }, [xs('sequence', {}, [tag, monat]), monat])
      return xs('element', attributes, [...notesOf(node), xs('complexType', {}, [xs('sequence', {}, [known, jahr])])])
    }
    case 'file': {
      const parts = Object.entries(context.types.ofFile(definition)).map(([part, type]) =>
        simpleElement({ name: keyOf(part) }, type),
      )
      return xs('element', attributes, [...notesOf(node), xs('complexType', {}, [xs('sequence', {}, parts)])])
    }
    default:
      return simpleElement(attributes, context.types.ofAnswer(definition), notesOf(node))
  }
}

function noChoiceTwice(node: OutlineNode, { keys }: Context): XmlElement {
  return xs(
    'unique',
    {
      name: `once-${keys
        .segmentsTo(node)
        .filter((key) => key !== '*')
        .join('.')}`,
    },
    [xs('selector', { xpath: `${prefix}:${keys.keyOf(node)}` }), xs('field', { xpath: '.' })],
  )
}

function notesOf({ part: { definition } }: OutlineNode): readonly XmlElement[] {
  const label = 'label' in definition ? definition.label : 'title' in definition ? definition.title : undefined
  const hint = 'hint' in definition ? definition.hint : undefined
  return annotation(label, hint)
}

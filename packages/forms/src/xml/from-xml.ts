import { readXml, type XmlAttribute, type XmlHandler, type XmlLimits, type XmlStart } from '@amt24/core/xml'
import { logicOf } from '../conditions/form-logic.js'
import type { Form } from '../model/form.js'
import { pathOf, type OutlineNode } from '../model/outline.js'
import { isChoice } from '../output/key-style/choice-codes.js'
import { formKeysOf, type FormKeys } from '../output/key-style/key-names.js'
import { formXmlError } from './form-xml-error.js'
import { ObjectFrame, TextFrame } from './xml-frame.js'
import { xmlNamespaceOf, xmlRootOf, type FormXmlOptions } from './xml-options.js'
import { partKindOf, scalarKindOf } from './xml-scalar.js'

export interface FromXmlOptions extends FormXmlOptions {
  /** Other limits than those of `@amt24/core/xml`; bytes are limited by the caller who reads them. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * Input for `validate` from a document as `toXml` of the same options writes it. Made for documents of strangers: a
 * DOCTYPE is refused, nothing is fetched, size and depth are limited, and prefixes mean nothing.
 *
 * Whether answers are right is left to `validate`. What belongs nowhere is kept for it: an unknown element becomes an
 * unknown field, an element that may stand once and stands twice becomes a list, a number that is none stays text.
 *
 * @param source - the document as text, or as UTF-8
 * @throws {XmlError} when it is not XML, has a DOCTYPE or exceeds a limit
 * @throws {FormXmlError} when it is XML, but built otherwise than documents of this form
 * @throws {KeyStyleError} `key-missing`, `key-repeated`; they depend on the form alone
 */
export function fromXml(form: Form, source: string | Uint8Array, options: FromXmlOptions = {}): unknown {
  const { root } = logicOf(form)
  const reader = new FormReader(
    xmlRootOf(form, options),
    root,
    formKeysOf(root, options),
    xmlNamespaceOf(form, options),
  )
  readXml(source, reader, { ...(options.limits && { limits: options.limits }) })
  return reader.input
}

class FormReader implements XmlHandler {
  /** What the document says, once it was read. */
  input: unknown
  readonly #open: (ObjectFrame | TextFrame)[] = []

  constructor(
    private readonly rootName: string,
    private readonly root: OutlineNode,
    private readonly keys: FormKeys,
    private readonly namespace: string,
  ) {}

  readonly start = (element: XmlStart): 'skip' | undefined => {
    const parent = this.#open.at(-1)
    if (parent instanceof ObjectFrame) return this.#startInside(element, parent)
    if (parent === undefined) {
      this.#startRoot(element)
      return undefined
    }
    parent.addElement()
    return 'skip'
  }

  readonly text = (text: string): void => {
    const frame = this.#open.at(-1)
    if (frame instanceof TextFrame) frame.add(text)
    else if (frame !== undefined && /[^\t\n\r ]/u.test(text)) {
      const path = pathOf(frame.node)
      const what = `Text stands between the elements of '${path || this.rootName}'. Put it into an element, or remove it.`
      throw formXmlError('text-unexpected', what, frame.position, path)
    }
  }

  readonly end = (): void => {
    const frame = this.#open.pop()
    const parent = this.#open.at(-1)
    if (frame === undefined) return
    if (parent instanceof ObjectFrame) parent.add(frame.name, frame.value())
    else this.input = frame.value()
  }

  #startRoot(element: XmlStart): void {
    const { uri, local, position } = element
    if (uri !== this.namespace || local !== this.rootName) {
      const what = `The outermost element is not '${this.rootName}' of the namespace ${this.namespace}. Check form, version and key style.`
      throw formXmlError('root-unexpected', what, position)
    }
    refuseAttributes(element, ({ uri, local }) => uri === instance && local === 'schemaLocation')
    this.#open.push(new ObjectFrame('', position, this.root, this.keys.within(this.root)))
  }

  #startInside(element: XmlStart, parent: ObjectFrame): 'skip' | undefined {
    const { uri, local, position } = element
    const name = uri === this.namespace ? parent.keys.names.get(local) : undefined
    if (name === undefined) {
      parent.addUnknown(local)
      return 'skip'
    }
    refuseAttributes(element, () => false)
    if (!parent.isInOrder(name)) {
      const path = [pathOf(parent.node), name].filter(Boolean).join('.')
      const what = `The element of '${path}' comes too late: the order is that of the form. Move it to its place.`
      throw formXmlError('element-out-of-order', what, position, path)
    }
    if (parent.isFull(name)) return 'skip'
    this.#open.push(this.#frameOf(name, position, parent))
    return undefined
  }

  #frameOf(name: string, position: XmlStart['position'], parent: ObjectFrame): ObjectFrame | TextFrame {
    const node = parent.node.children.get(name)
    if (node === undefined) return new TextFrame(name, position, partKindOf(name))
    const within = this.keys.within(node)
    if (within.keys.size > 0) return new ObjectFrame(name, position, node, within)
    if (!isChoice(node.part)) return new TextFrame(name, position, scalarKindOf(node))
    return new TextFrame(name, position, 'text', (code) => this.keys.choices.keyOf(node, code))
  }
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance'

function refuseAttributes({ attributes, position }: XmlStart, isPermitted: (attribute: XmlAttribute) => boolean): void {
  if (attributes.every(isPermitted)) return
  const what =
    'An element has an attribute. Documents of forms have none but xsi:schemaLocation on the outermost element.'
  throw formXmlError('attribute-unexpected', what, position)
}

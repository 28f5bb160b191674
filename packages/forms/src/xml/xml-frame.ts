import type { XmlPosition } from '@amt24/core/xml'
import { maxRepeat } from '../model/definition.js'
import type { OutlineNode } from '../model/outline.js'
import type { KeyNames } from '../output/key-style/key-names.js'
import { scalarOf, type ScalarKind } from './xml-scalar.js'

/** An open element: collects what is inside and says what it means when it ends. */
export interface Frame {
  /** Name of the definition within the element around it. */
  readonly name: string
  readonly position: XmlPosition
  readonly value: () => unknown
}

/** An element that holds a text. */
export class TextFrame implements Frame {
  #text = ''
  #isMixed = false

  constructor(
    readonly name: string,
    readonly position: XmlPosition,
    readonly kind: ScalarKind,
    readonly meaningOf: (text: string) => string = (text) => text,
  ) {}

  add(text: string): void {
    this.#text += text
  }

  /** Elements inside of a text make it something else, which no question asks for. */
  addElement(): void {
    this.#isMixed = true
  }

  value(): unknown {
    return this.#isMixed ? {} : scalarOf(this.kind, this.meaningOf(this.#text))
  }
}

/** An element that holds elements: a group, an entry, a branch, or the parts of a composed answer. */
export class ObjectFrame implements Frame {
  readonly #answers = new Map<string, unknown[]>()
  readonly #unknown = new Set<string>()
  readonly #order: ReadonlyMap<string, number>
  #last = 0

  constructor(
    readonly name: string,
    readonly position: XmlPosition,
    readonly node: OutlineNode,
    readonly keys: KeyNames,
  ) {
    this.#order = new Map([...keys.keys.keys()].map((inner, at) => [inner, at]))
  }

  /** Whether the next element may come after those that came already. */
  isInOrder(name: string): boolean {
    const at = this.#order.get(name) ?? 0
    if (at < this.#last) return false
    this.#last = at
    return true
  }

  /** Whether so many answers came already that the next one changes nothing: `validate` refuses them by their number. */
  isFull(name: string): boolean {
    return (this.#answers.get(name)?.length ?? 0) > maxEntries(this.node.children.get(name))
  }

  /** An element that the form does not know. Its key must not be taken for the name of a question. */
  addUnknown(key: string): void {
    this.#unknown.add(this.#order.has(key) ? `?${key}` : key)
  }

  add(name: string, value: unknown): void {
    const answers = this.#answers.get(name)
    if (answers === undefined) this.#answers.set(name, [value])
    else answers.push(value)
  }

  value(): unknown {
    const answers = [...this.#answers].map(([name, given]) => [name, this.#answerOf(name, given)] as const)
    // Defines properties instead of assigning them: an element `__proto__` stays a key.
    return Object.fromEntries([...answers, ...[...this.#unknown].map((key) => [key, null] as const)])
  }

  /** A second answer makes a list of it: the right thing for lists, and for anything else refused by `validate`. */
  #answerOf(name: string, given: readonly unknown[]): unknown {
    return given.length > 1 || isRepeated(this.node.children.get(name)) ? given : given[0]
  }
}

function isRepeated(node: OutlineNode | undefined): boolean {
  return node?.part.kind === 'repeat' || node?.part.kind === 'choices'
}

function maxEntries(node: OutlineNode | undefined): number {
  if (node === undefined || !isRepeated(node)) return 1
  const { definition } = node.part
  if ('max' in definition && typeof definition.max === 'number') return definition.max
  return 'choices' in definition ? Object.keys(definition.choices).length : maxRepeat
}

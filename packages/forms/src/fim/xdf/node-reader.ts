import type { XmlPosition } from '@amt24/core/xml'
import { FimError, type FimErrorCode } from '../fim-error.js'
import type { XdfVersion, XdfWarning } from '../model.js'
import type { XdfNode } from './node-tree.js'

/** What is known while one file is read. */
export interface XdfContext {
  readonly xdf: XdfVersion
  readonly namespace: string
  readonly strict: boolean
  readonly warnings: XdfWarning[]
}

/**
 * Hands out the children of one element by name, each once. What nobody asked for until {@link finish} is unexpected: a
 * reader that ignored it would lose content without a word.
 */
export class NodeReader {
  readonly #node: XdfNode
  readonly #context: XdfContext
  readonly #asked = new Set<string>()

  constructor(node: XdfNode, context: XdfContext) {
    this.#node = node
    this.#context = context
  }

  get position(): XmlPosition {
    return this.#node.position
  }

  /** All children of this name, in order. */
  all(name: string): readonly XdfNode[] {
    this.#asked.add(name)
    return this.#node.children.filter((child) => child.local === name && this.#isKnown(child))
  }

  /** The child of this name. Empty repetitions are tolerated with a warning, for nothing is lost. */
  one(name: string): XdfNode | undefined {
    const found = this.all(name)
    const [first, second] = found
    if (second === undefined) return first
    const filled = found.filter((node) => node.children.length > 0 || node.text.trim() !== '')
    if (filled.length > 1 || name === 'id' || name === 'name') {
      throw failure('xdf-node-duplicate', second, `'${name}' stands twice in '${this.#node.local}'. Remove one.`)
    }
    warn(this.#context, 'node-repeated', second, `'${name}' stands more than once in '${this.#node.local}'.`)
    return filled[0] ?? first
  }

  text(name: string): string | undefined {
    const text = this.one(name)?.text.trim()
    return text === '' ? undefined : text
  }

  requiredText(name: string): string {
    return this.text(name) ?? this.#missing(name)
  }

  required(name: string): XdfNode {
    return this.one(name) ?? this.#missing(name)
  }

  /** The value of `<name><code>…</code></name>`. */
  code<Code extends string>(name: string, known: readonly Code[]): Code | undefined {
    const node = this.one(name)
    if (node === undefined) return undefined
    const text = new NodeReader(node, this.#context).text('code')
    if (text === undefined) return undefined
    const code = known.find((one) => one === text)
    if (code !== undefined) return code
    throw failure(
      'xdf-value-invalid',
      node,
      `'${name}' has a code that is not in its list. Use ${known.join(', ')}.`,
      name,
    )
  }

  requiredCode<Code extends string>(name: string, known: readonly Code[]): Code {
    return this.code(name, known) ?? this.#missing(name)
  }

  /** Complains about everything that was not asked for. */
  finish(): void {
    for (const child of this.#node.children) {
      if (this.#asked.has(child.local) && this.#isKnown(child)) continue
      const what = `'${child.local.slice(0, 64)}' is not known in '${this.#node.local}' of XDatenfelder ${this.#context.xdf}.`
      if (this.#context.strict)
        throw failure('xdf-node-unexpected', child, `${what} Remove it, or read without strict.`)
      warn(this.#context, 'node-unexpected', child, `${what} It is left out.`)
    }
  }

  /** The values in coded elements stand in no namespace. */
  #isKnown(child: XdfNode): boolean {
    return child.uri === this.#context.namespace || (child.uri === '' && child.local === 'code')
  }

  #missing(name: string): never {
    const what = `'${this.#node.local}' has no '${name}', or an empty one. Add it.`
    throw failure('xdf-node-missing', this.#node, what, name)
  }
}

export function failure(code: FimErrorCode, at: { position: XmlPosition }, what: string, node?: string): FimError {
  const { line, column } = at.position
  return new FimError(code, { message: `${what} Line ${line}, column ${column}.`, facts: { line, column, node } })
}

export function warn(
  context: XdfContext,
  code: XdfWarning['code'],
  at: { position: XmlPosition },
  message: string,
): void {
  context.warnings.push({ code, message, line: at.position.line, column: at.position.column })
}

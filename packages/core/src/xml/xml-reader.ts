import { SaxesParser, type SaxesTagNS } from 'saxes'
import { LineIndex, type XmlPosition } from './line-index.js'
import { XmlError, type XmlErrorCode } from './xml-error.js'
import { defaultXmlLimits, type XmlLimits } from './xml-limits.js'

/** A name with its namespace; `uri` is empty when there is none. Prefixes mean nothing and are not told. */
export interface XmlName {
  readonly uri: string
  readonly local: string
}

export interface XmlAttribute extends XmlName {
  readonly value: string
}

/** A start tag. Namespace declarations are not among the attributes. */
export interface XmlStart extends XmlName {
  readonly attributes: readonly XmlAttribute[]
  /** Where the tag begins. */
  readonly position: XmlPosition
}

/** Receives a document in its order. What a handler throws ends the reading and reaches the caller. */
export interface XmlHandler {
  /** An element begins. `skip` leaves out everything inside of it, and its end; it is still checked and counted. */
  readonly start: (element: XmlStart) => 'skip' | undefined
  /** Characters between two tags, references replaced, CDATA included. May arrive in several pieces. */
  readonly text?: (text: string) => void
  /** The element that began last and has not ended yet ends. */
  readonly end?: () => void
}

export interface XmlReaderOptions {
  /** Limits other than {@link defaultXmlLimits}. */
  readonly limits?: Partial<XmlLimits>
}

const noAttributes: readonly XmlAttribute[] = []

/** No prototype: `&constructor;` must not find a function. */
const entities: Record<string, string> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, string>, { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
)

interface ParserOptions {
  xmlns: true
  forceXMLVersion: true
  defaultXMLVersion: '1.0'
}

/** Ends at the first fault, in our words. */
class RefusingParser extends SaxesParser<ParserOptions> {
  readonly #refuse: (reason: string) => never

  constructor(refuse: (reason: string) => never) {
    super({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' })
    this.#refuse = refuse
  }

  override fail(message: string): this {
    return this.#refuse(message)
  }
}

/**
 * Reads XML 1.0 with namespaces piece by piece and pushes it into a handler. Nothing is kept but the open elements.
 * Documents with a DOCTYPE are refused, so that there are no entities beyond the five of XML itself, and nothing is ever
 * fetched.
 *
 * After an error the reader is spent.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  readonly #limits: XmlLimits
  readonly #parser = new RefusingParser((reason) => this.#fail('xml-malformed', whatIsMalformed(reason)))
  readonly #lines = new LineIndex()
  #length = 0
  #elements = 0
  #depth = 0
  #tagOffset = 0
  /** Depth of the element whose inside is left out. */
  #skippedFrom = Number.POSITIVE_INFINITY

  constructor(handler: XmlHandler, options: XmlReaderOptions = {}) {
    this.#handler = handler
    this.#limits = { ...defaultXmlLimits, ...options.limits }
    const parser = this.#parser
    parser.ENTITIES = entities
    // Six at most: with more of them V8 keeps the parser as a dictionary, and reading takes five times as long.
    parser.on('doctype', () => this.#fail('xml-doctype-forbidden', forbiddenDoctype))
    parser.on('opentagstart', (tag) => this.#beginTag(tag.name))
    parser.on('opentag', (tag) => this.#start(tag))
    parser.on('closetag', () => this.#end())
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
  }

  /**
   * The next piece of the document, cut anywhere.
   *
   * @throws {XmlError}
   */
  write(piece: string): void {
    this.#length += piece.length
    if (this.#length > this.#limits.maxLength) this.#exceed('xml-too-large', 'maxLength', 'is longer than')
    this.#lines.add(piece)
    this.#parser.write(piece)
  }

  /**
   * The document is complete.
   *
   * @throws {XmlError} `xml-malformed` when it is not
   */
  close(): void {
    this.#parser.close()
  }

  #beginTag(name: string): void {
    // The parser has read the tag's name and one more character.
    this.#tagOffset = this.#parser.position - name.length - 2
    this.#depth++
    this.#elements++
    if (this.#depth > this.#limits.maxDepth) this.#exceed('xml-too-deep', 'maxDepth', 'is nested deeper than')
    if (this.#elements > this.#limits.maxElements)
      this.#exceed('xml-too-many-elements', 'maxElements', 'has more elements than')
  }

  #attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
    const all = Object.values(tag.attributes)
    if (all.length > this.#limits.maxAttributes)
      this.#exceed('xml-too-many-attributes', 'maxAttributes', 'has an element with more attributes than')
    if (all.some(({ value }) => value.length > this.#limits.maxTextLength))
      this.#exceed('xml-text-too-long', 'maxTextLength', 'has an attribute longer than')
    const own = all.filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/')
    return own.length === 0 ? noAttributes : own.map(({ uri, local, value }) => ({ uri, local, value }))
  }

  #start(tag: SaxesTagNS): void {
    // What is skipped was bounded by the length of the document.
    if (this.#depth > this.#skippedFrom) return
    const element = {
      uri: tag.uri,
      local: tag.local,
      attributes: this.#attributesOf(tag),
      position: this.#lines.positionOf(this.#tagOffset),
    }
    if (this.#handler.start(element) === 'skip') this.#skippedFrom = this.#depth
  }

  #end(): void {
    const depth = this.#depth--
    if (depth > this.#skippedFrom) return
    if (depth === this.#skippedFrom) this.#skippedFrom = Number.POSITIVE_INFINITY
    else this.#handler.end?.()
  }

  #text(text: string): void {
    if (text.length > this.#limits.maxTextLength)
      this.#exceed('xml-text-too-long', 'maxTextLength', 'has a text longer than')
    if (this.#depth > 0 && this.#depth < this.#skippedFrom) this.#handler.text?.(text)
  }

  #exceed(code: XmlErrorCode, limit: keyof XmlLimits, how: string): never {
    const advice = 'If it is honest, raise this limit; otherwise refuse it.'
    this.#fail(code, `The document ${how} ${limit} = ${this.#limits[limit]} permits. ${advice}`, this.#limits[limit])
  }

  #fail(code: XmlErrorCode, what: string, limit?: number): never {
    const { line, column } = this.#lines.positionOf(Math.max(this.#parser.position - 1, this.#tagOffset, 0))
    throw new XmlError(code, { message: `${what} Line ${line}, column ${column}.`, facts: { line, column, limit } })
  }
}

const forbiddenDoctype =
  'The document has a DOCTYPE, which is refused because it can define entities and name files. Export it without.'

/** The parser's own words without the names that it quotes after a colon: a stranger chose those. */
function whatIsMalformed(message: string): string {
  const [reason] = message.split(':')
  return `The document is not well-formed XML (${(reason ?? 'unknown').replace(/\.$/, '')}). Export it again, or correct it.`
}

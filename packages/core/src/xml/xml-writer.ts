import { XmlError } from './xml-error.js'

/** An element to be written: plain data, made by {@link element}. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}

/** A string is text, never markup. */
export type XmlNode = XmlElement | string

/**
 * An element. Attributes that are undefined are left out; a prefix must be declared by an attribute `xmlns:…` above.
 *
 * @throws {XmlError} `xml-name-invalid`
 */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  for (const given of [name, ...Object.keys(attributes)]) requireName(given)
  return { name, attributes, children }
}

export interface XmlWriteOptions {
  /** Blanks for each level, 0 for one line. Elements that hold text are never broken, so no text changes. Default: 2. */
  readonly indent?: number
}

/**
 * A document in UTF-8 with its XML declaration. Whatever the texts contain, reading gives the same texts back.
 *
 * @throws {XmlError} `xml-character-forbidden` for a text that XML 1.0 cannot carry
 */
export function writeXml(root: XmlElement, options: XmlWriteOptions = {}): string {
  const indent = options.indent ?? 2
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write(root, pieces, indent, indent === 0 ? '' : '\n')
  return `${pieces.join('')}\n`
}

function write(node: XmlElement, pieces: string[], indent: number, lineBreak: string): void {
  pieces.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value !== undefined) pieces.push(' ', name, '="', xmlAttribute(value), '"')
  }
  if (node.children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  const inner = lineBreak === '' || node.children.some((child) => typeof child === 'string') ? '' : lineBreak
  const innerBreak = inner === '' ? '' : inner + ' '.repeat(indent)
  for (const child of node.children) {
    pieces.push(innerBreak)
    if (typeof child === 'string') pieces.push(xmlText(child))
    else write(child, pieces, indent, innerBreak)
  }
  pieces.push(inner, '</', node.name, '>')
}

/**
 * A text between two tags, escaped. Carriage returns become references, because readers turn them into line feeds.
 *
 * @throws {XmlError} `xml-character-forbidden`
 */
export function xmlText(text: string): string {
  requireCharacters(text)
  return text.replace(/[&<>\r]/g, escapeOf)
}

/**
 * A text between double quotes of an attribute, escaped; readers would turn line breaks and tabs into blanks.
 *
 * @throws {XmlError} `xml-character-forbidden`
 */
export function xmlAttribute(text: string): string {
  requireCharacters(text)
  return text.replace(/[&<>"\t\n\r]/g, escapeOf)
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeOf(character: string): string {
  return named[character] ?? `&#${character.charCodeAt(0)};`
}

// XML 1.0, production [2] Char, negated; a surrogate that stands alone matches because of the flag `u`.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

function requireCharacters(text: string): void {
  const found = forbidden.exec(text)?.[0].codePointAt(0)
  if (found === undefined) return
  const character = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
  throw new XmlError('xml-character-forbidden', {
    message: `A text holds the character ${character}, which XML cannot carry. Remove it before writing.`,
    facts: { character },
  })
}

const qualifiedName = /^(?:[\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][\p{L}\p{N}_.-]*$/u

function requireName(name: string): void {
  if (qualifiedName.test(name)) return
  throw new XmlError('xml-name-invalid', {
    message:
      'A name of an element or attribute is not a qualified name. Use letters, digits, and . _ - after the first.',
  })
}

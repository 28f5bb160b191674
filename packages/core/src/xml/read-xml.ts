import { XmlError } from './xml-error.js'
import { XmlReader, type XmlHandler, type XmlReaderOptions } from './xml-reader.js'

/** Large enough to be fast, small enough that a limit is noticed early. */
const pieceLength = 64 * 1024

/**
 * Reads a whole document and pushes it into a handler. Bytes must be UTF-8; a byte order mark is skipped.
 *
 * @throws {XmlError}
 */
export function readXml(source: string | Uint8Array, handler: XmlHandler, options?: XmlReaderOptions): void {
  const text = (typeof source === 'string' ? source : decodeUtf8(source)).replace(/^\uFEFF/, '')
  const reader = new XmlReader(handler, options)
  for (let at = 0; at < text.length; at += pieceLength) reader.write(text.slice(at, at + pieceLength))
  reader.close()
}

function decodeUtf8(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8('The bytes are not valid UTF-8.')
  }
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(text)?.[1]
  if (declared !== undefined && !/^(?:utf-8|utf8|us-ascii)$/i.test(declared)) {
    throw notUtf8(`The document declares the encoding ${declared}.`)
  }
  return text
}

function notUtf8(what: string): XmlError {
  return new XmlError('xml-not-utf8', {
    message: `${what} Save it as UTF-8, or decode it and pass the text.`,
    facts: { line: 1, column: 1 },
  })
}

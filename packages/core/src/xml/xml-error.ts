import { IntegrationError } from '../errors/integration-error.js'

/**
 * Reading:
 * - `xml-malformed`: not well-formed XML with namespaces, or cut off.
 * - `xml-doctype-forbidden`: a document type declaration, the door to entities, external files and exponential growth.
 * - `xml-not-utf8`: the bytes are not valid UTF-8, or the document declares another encoding.
 * - `xml-too-large`, `xml-too-deep`, `xml-too-many-elements`, `xml-too-many-attributes`, `xml-text-too-long`: a limit was
 *   exceeded; facts: `limit`.
 *
 * Writing:
 * - `xml-character-forbidden`: a text holds a character that XML 1.0 cannot carry; facts: `character` as U+XXXX.
 * - `xml-name-invalid`: a name of an element or attribute is not a qualified name.
 */
export type XmlErrorCode =
  | 'xml-malformed'
  | 'xml-doctype-forbidden'
  | 'xml-not-utf8'
  | 'xml-too-large'
  | 'xml-too-deep'
  | 'xml-too-many-elements'
  | 'xml-too-many-attributes'
  | 'xml-text-too-long'
  | 'xml-character-forbidden'
  | 'xml-name-invalid'

/** XML that cannot be read or written. Facts: `line` and `column` where the reader stood; never a part of the text. */
export class XmlError extends IntegrationError<XmlErrorCode> {}

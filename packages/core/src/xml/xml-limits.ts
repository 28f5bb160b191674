/** What a document may cost. Every limit holds before the part beyond it is kept. */
export interface XmlLimits {
  /** UTF-16 code units of the whole document. */
  readonly maxLength: number
  /** Elements within each other. */
  readonly maxDepth: number
  /** Elements of the whole document. */
  readonly maxElements: number
  /** Attributes of one element, namespace declarations included. */
  readonly maxAttributes: number
  /** UTF-16 code units of one piece of text or one attribute value. */
  readonly maxTextLength: number
}

/** Generous for a document written by a program for programs, and small enough to be refused within a second. */
export const defaultXmlLimits: XmlLimits = {
  maxLength: 32 * 1024 * 1024,
  maxDepth: 64,
  maxElements: 1_000_000,
  maxAttributes: 256,
  maxTextLength: 1024 * 1024,
}

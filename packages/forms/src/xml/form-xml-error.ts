import { IntegrationError } from '@amt24/core'
import type { XmlPosition } from '@amt24/core/xml'

export type FormXmlErrorCode =
  /** The outermost element is not that of this version of the form. */
  | 'root-unexpected'
  /** An element of the form comes after one that must follow it; facts: `path`. */
  | 'element-out-of-order'
  /** An element has an attribute; only `xsi:schemaLocation` on the outermost one is permitted. */
  | 'attribute-unexpected'
  /** Text stands between elements; facts: `path`. */
  | 'text-unexpected'

/**
 * A well-formed document that is none of this form, whatever it contains. Facts: `line` and `column` of the start tag, and
 * `path` of the place in the form where it is known; never anything that the document contains.
 */
export class FormXmlError extends IntegrationError<FormXmlErrorCode> {}

/** The error of one code at one place of a document. */
export function formXmlError(
  code: FormXmlErrorCode,
  what: string,
  { line, column }: XmlPosition,
  path?: string,
): FormXmlError {
  return new FormXmlError(code, {
    message: `${what} Line ${line}, column ${column}.`,
    facts: { line, column, ...(path !== undefined && { path }) },
  })
}

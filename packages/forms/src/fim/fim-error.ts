import { IntegrationError } from '@amt24/core'

export type FimErrorCode =
  /** The root is in no namespace of XDatenfelder. */
  | 'xdf-namespace-unknown'
  /** XDatenfelder of a version that is not read; 2.0 and 3.0.0 are. */
  | 'xdf-version-unsupported'
  /** A message of XDatenfelder that carries neither a schema nor a group. */
  | 'xdf-message-unsupported'
  /** Something without which an element means nothing is absent or empty; facts: `node`. */
  | 'xdf-node-missing'
  /** Something that may stand once stands twice with content; facts: `node`. */
  | 'xdf-node-duplicate'
  /** Something that XDatenfelder does not know; only an error with the option `strict`. */
  | 'xdf-node-unexpected'
  /** A coded value, such as a status, is not in its list; facts: `node`. */
  | 'xdf-value-invalid'
  /** A group contains itself; facts: `id`. */
  | 'xdf-group-cycle'
  /** The document is no genericode code list with simple values. */
  | 'genericode-expected'
  /** The list has no key and no column that could serve as one. */
  | 'genericode-key-missing'
  /** The option `codeKey` or `nameKey`, or a value, names a column that the list has not. */
  | 'genericode-column-unknown'
  /** Two rows have the same key; facts: `line`. */
  | 'genericode-key-duplicate'
  /** A row has no value in the key column; facts: `line`. */
  | 'genericode-value-missing'
  /** A translated rule is not of the documented shape; facts: `path`. */
  | 'rule-invalid'
  /** The option `nummernkreis` is not the range of an owner: two digits, or two and three. */
  | 'nummernkreis-invalid'
  /** An option is not what it must be; facts: `option`. */
  | 'option-invalid'

/**
 * A FIM file or call that cannot be used. Facts: `line` and `column` where a file is to blame. Files that are not even XML
 * fail with an `XmlError` of `@amt24/core/xml`.
 */
export class FimError extends IntegrationError<FimErrorCode> {}

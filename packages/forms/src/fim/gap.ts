/** What could not be carried over, and needs a decision. */
export type GapCode =
  /** All English texts repeat the German ones. */
  | 'translation-missing'
  /** Nothing in the file says it, and a form must: service key, trust level, fee, authority. */
  | 'metadata-missing'
  /** A rule is free text that is not understood. */
  | 'rule-not-understood'
  /** A rule names an element that is not there, or that stands at several places. */
  | 'rule-reference-unclear'
  /** A rule compares with a value that the question cannot have. */
  | 'rule-value-unknown'
  /** A rule has an effect or operands that a form cannot express at this place. */
  | 'rule-not-expressible'
  /** A rule would make a question depend on itself. */
  | 'rule-cycle'
  /** A rule's script is not read. */
  | 'script-not-read'
  /** A static text has no place among questions. */
  | 'label-left-out'
  /** A field is hidden, locked or may stand zero times, so nobody is asked. */
  | 'field-not-asked'
  /** A data type has no question of its own and became a text. */
  | 'type-not-expressible'
  /** A text has no length limit; the general one applies. */
  | 'length-missing'
  /** A limit is not of its kind and was left out. */
  | 'limit-unreadable'
  /** A limit cannot be expressed and was left out. */
  | 'limit-not-expressible'
  /** A pattern cannot be expressed and was left out. */
  | 'pattern-not-expressible'
  /** A code list is kept elsewhere; pass its genericode file. */
  | 'code-list-missing'
  /** The code list of this package is another version than the file names. */
  | 'code-list-version-differs'
  /** A code list is too long for a choice and became a text. */
  | 'code-list-too-long'
  /** Codes that JavaScript would reorder got a prefix. */
  | 'choice-code-renamed'
  /** Two values have the same code; the first one stays. */
  | 'choice-code-duplicate'
  /** A list without an upper limit got one. */
  | 'repeat-capped'
  /** A multiplicity is not written as such. */
  | 'cardinality-unreadable'
  /** A group has nothing left to ask. */
  | 'group-empty'
  /** A preset content or prefill is not carried over. */
  | 'content-left-out'
  /** Properties that only editors of the schema need, such as definitions, status and links of references. */
  | 'editorial-left-out'
  /** The reader met something it does not know. */
  | 'file-warning'

export interface Gap {
  readonly code: GapCode
  /** Path of the question in the form where there is one, else ids of the schema from the top, else empty. */
  readonly path: string
  /** Line in the file; 0 when it is about the file as a whole. */
  readonly line: number
  /** What is missing and what to do. */
  readonly message: string
}

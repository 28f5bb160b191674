/** As the quality report of the FIM portal grades its findings. */
export type LintSeverity = 'critical' | 'method' | 'warning' | 'info'

/**
 * Something about a schema or a form that its author should look at. Codes of four digits are those of the FIM quality check
 * (list `urn:xoev-de:fim-datenfelder:codeliste:xdfm`), codes in words are ours.
 */
export interface LintFinding {
  readonly code: string
  readonly severity: LintSeverity
  /** Path of the question, or ids of the schema from the top. */
  readonly path: string
  /** Line in the file; absent for forms. */
  readonly line?: number | undefined
  readonly message: string
}

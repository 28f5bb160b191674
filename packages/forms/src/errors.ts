import { IntegrationError } from '@amt24/core'

/** What is wrong with a definition. Found when the form is defined, never when a citizen uses it. */
export type FormDefinitionErrorCode =
  /**
   * `id` is not lower-case words with hyphens, `version` is not a semantic version, `evidence` is no list, or `openingWindow`
   * names days that do not exist or end before they begin.
   */
  | 'metadata-invalid'
  /** A name of a section, question or branch is not a safe identifier, e.g. `__proto__` or `0`. */
  | 'name-unsafe'
  /** A group, list of choices or list of conditions is empty. */
  | 'definition-empty'
  /** A question is of no known kind, or was not made by a builder. */
  | 'kind-unknown'
  /** A limit is not a number or date of its kind, or the lower one exceeds the upper one. */
  | 'limit-invalid'
  /** `fim` or `fimVersion` is not written as FIM writes it, or the version has no identifier. */
  | 'fim-invalid'
  /** A question names a value rule or character class that does not exist. */
  | 'rule-unknown'
  /** A condition, rule, page or proof names a question that does not exist. */
  | 'path-unknown'
  /** A path leads into an entry of a list or into a branch from outside of it. */
  | 'path-out-of-scope'
  /** A condition is of no known operator or has no conditions to combine. */
  | 'condition-invalid'
  /** A condition compares with a value that the question cannot have. */
  | 'condition-never-true'
  /** Whether a question is visible depends on itself, directly or through others. */
  | 'condition-cycle'
  /** A question is asked on two pages. */
  | 'page-asks-twice'
  /** A question is asked on no page although the form has pages. */
  | 'page-misses-question'

/** A form was defined wrongly: a programming mistake, not a citizen's. */
export class FormDefinitionError extends IntegrationError<FormDefinitionErrorCode> {}

export type FormUsageErrorCode =
  /** The option `today` is not a date `YYYY-MM-DD` that exists. */
  | 'today-invalid'
  /** The first argument is not a form, for example because form and answers were swapped. */
  | 'form-expected'
  /** The form has no page with this index. */
  | 'page-unknown'
  /** Standard JSON Schema was asked for a version of JSON Schema that forms cannot be written in. */
  | 'json-schema-target-unsupported'
  /** A generated validator was made by another version of the package. */
  | 'validator-outdated'

/** A function of the package was called wrongly: a programming mistake, not a citizen's. */
export class FormUsageError extends IntegrationError<FormUsageErrorCode> {}

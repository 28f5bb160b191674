import { IntegrationError } from '@amt24/core'

/** Why a bundle cannot be used. */
export type BundleErrorCode =
  /** A bundle contradicts itself; found by `defineBundle`. */
  | 'bundle-invalid'
  /** A bundle does not fit the forms of its members; found by `loadBundle`. */
  | 'bundle-mismatch'
  /** A form is named that is no member of the bundle. */
  | 'member-unknown'
  /** A file without an id, or with one that no answer of the bundle names. */
  | 'attachment-unknown'

/** A programming mistake, not a citizen's; `problems` lists everything that is wrong. */
export class BundleError extends IntegrationError<BundleErrorCode> {
  /** One sentence each. Never contains answers. */
  readonly problems: readonly string[]

  constructor(code: BundleErrorCode, what: string, problems: readonly string[]) {
    super(code, { message: `${what} ${problems.join(' ')}`, facts: { problems } })
    this.problems = problems
  }
}

import { IntegrationError } from '@amt24/core'

/** Why a form cannot be made for a town. */
export type ProfileErrorCode =
  /** The profile is not one: something is missing, of the wrong kind, or may not vary. */
  | 'profile-invalid'
  /** The profile does not fit the form, or changes what must be the same in every town. */
  | 'variation-refused'

/** A profile that cannot be used; `problems` lists everything that is wrong with it. */
export class ProfileError extends IntegrationError<ProfileErrorCode> {
  /** One sentence each, with the place and the reason. */
  readonly problems: readonly string[]

  constructor(code: ProfileErrorCode, what: string, problems: readonly string[]) {
    super(code, { message: `${what} ${problems.join(' ')}`, facts: { problems } })
    this.problems = problems
  }
}

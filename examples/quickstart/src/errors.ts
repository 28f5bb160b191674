import type { Issue } from '@amt24/forms'
import type { Problem } from '@amt24/xta-client/fit-connect'

/** Answers that the form refuses, or a file or folder that cannot be used. Nothing was sent. */
export class DataError extends Error {
  readonly issues: readonly Pick<Issue, 'path' | 'code' | 'message'>[]

  constructor(message: string, issues: readonly Pick<Issue, 'path' | 'code' | 'message'>[] = []) {
    super(message)
    this.issues = issues
  }
}

/** The application arrived, but the authority did not accept it. */
export class NotAcceptedError extends Error {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message)
    this.problems = problems
  }
}

/** Whatever was thrown, as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('Something else than an error was thrown.', { cause: thrown })
}

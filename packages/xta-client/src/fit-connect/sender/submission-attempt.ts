import type { AuthenticationTags } from '../../receipt.js'
import { FitConnectError } from '../errors.js'

/**
 * A submission that was handed over, or perhaps was. Plain JSON to keep: by it `sender.confirm(attempt)` finds out
 * later, also after a restart.
 */
export interface SubmissionAttempt {
  /** Address of the Submission API. */
  readonly environment: string
  readonly destinationId: string
  readonly submissionId: string
  readonly caseId: string
  readonly authenticationTags: AuthenticationTags
}

/**
 * Code `submission-unconfirmed`: the application may or may not have been submitted. Sending it again could deliver it
 * twice; ask `sender.confirm(error.attempt)` first.
 */
export class SubmissionUnconfirmedError extends FitConnectError {
  readonly attempt: SubmissionAttempt

  constructor(attempt: SubmissionAttempt, cause?: unknown) {
    const { destinationId, submissionId, caseId } = attempt
    super('submission-unconfirmed', {
      message: `The application was handed over, but no verified event confirms that it was submitted. Do not send it again yet: keep error.attempt and call sender.confirm(error.attempt) later. Without a submit event after one day the service has deleted it, and sending again is safe.`,
      facts: { destinationId, submissionId, caseId },
      isRetryable: false,
      cause,
    })
    // The tags are of use to programs only; a log has no need of them.
    this.attempt = attempt
  }
}

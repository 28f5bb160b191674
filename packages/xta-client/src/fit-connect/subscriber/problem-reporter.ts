import { IntegrationError, type Logger } from '@amt24/core'
import type { WaitingSubmission } from '../submission-api.js'
import { kindOf, tellQuietly } from '../waiting/tell-quietly.js'

/**
 * Is told of trouble on this side, and is not waited for. The error is a FitConnectError, or whatever a handler threw.
 *
 * @param waiting The submission that is left waiting; absent when no submission is concerned.
 */
export type OnProblem = (error: unknown, waiting?: WaitingSubmission) => unknown

export type Report = (error: unknown, waiting?: WaitingSubmission) => void

/** Reports to the caller, or else to the logger, and never throws: reporting must not stop the work. */
export function problemReporter(logger: Logger, onProblem?: OnProblem): Report {
  return (error, waiting) => {
    if (!onProblem) {
      // Errors of handlers are not ours: their texts may hold content, so only their kind is logged.
      const kind = IntegrationError.isInstance(error) ? error.code : kindOf(error)
      logger.error('Submission left waiting', { error: kind, submissionId: waiting?.submissionId })
      return
    }
    tellQuietly(
      () => onProblem(error, waiting),
      (thrown) => logger.error('onProblem itself failed', { error: kindOf(thrown) }),
    )
  }
}

import { FitConnectError } from '../errors.js'
import type { WaitingSubmission } from '../submission-api.js'
import { acceptSubmission } from './decide.js'
import type { ReceiveContext } from './receive-submission.js'
import type { Fate } from './rounds.js'

/**
 * Repeats the acceptance of a submission that the handler stored before, from the event log alone: its content passed the
 * checks against the tags of this very log.
 *
 * @throws {FitConnectError} `event-log-inconsistent`, and as `Submission.accept`
 */
export async function acceptStored(
  waiting: WaitingSubmission,
  { connection, signingKey }: ReceiveContext,
  signal?: AbortSignal,
): Promise<Fate> {
  const log = await connection.log.read(waiting, signal)
  if (log.outcome) return 'elsewhere'
  if (!log.submit) throw notSubmitted(waiting)
  await acceptSubmission(waiting, log.submit, { connection, signingKey })
  return 'accepted'
}

function notSubmitted({ submissionId, caseId }: WaitingSubmission): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message:
      'A submission that was stored before has no submit event any more, so that it cannot be accepted. It is left waiting; report this to FITKO.',
    facts: { reason: 'submit-missing', submissionId, caseId },
    isRetryable: false,
  })
}

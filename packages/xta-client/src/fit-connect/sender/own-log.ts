import type { AuthenticationTags, FitConnectReceipt } from '../../receipt.js'
import type { CaseLog, ReadLogOptions } from '../case-log.js'
import { FitConnectError } from '../errors.js'
import { haveSameTags, type EventLog } from '../events/index.js'
import type { SubmissionAttempt } from './submission-attempt.js'

/**
 * Reads the log of a confirmed submission. What follows from it concerns our contents only if the submit event, which
 * the receipt proves, is still there and names the tags that we sent.
 *
 * @throws {FitConnectError} `authentication-tags-differ`; `event-log-inconsistent` with fact `reason` `submit-missing`;
 *   every code of `CaseLog.read`
 */
export async function readOwnLog(
  receipt: FitConnectReceipt,
  log: CaseLog,
  signal?: AbortSignal,
  options?: ReadLogOptions,
): Promise<EventLog> {
  const read = await log.read(receipt, signal, options)
  if (!read.submit) throw submitMissing(receipt)
  requireOwnTags(read.submit.authenticationTags, receipt)
  return read
}

/** @throws {FitConnectError} `authentication-tags-differ` */
export function requireOwnTags(confirmed: AuthenticationTags, attempt: SubmissionAttempt): void {
  if (haveSameTags(confirmed, attempt.authenticationTags)) return
  throw new FitConnectError('authentication-tags-differ', {
    message:
      'The service confirms a submission of other contents than were sent: the authentication tags differ. Do not rely on this submission; report it to the authority and to FITKO with the ids in the facts.',
    facts: { submissionId: attempt.submissionId, caseId: attempt.caseId, destinationId: attempt.destinationId },
    isRetryable: false,
  })
}

function submitMissing({ submissionId, caseId }: SubmissionAttempt): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message:
      'The event log lacks the submit event that the receipt proves. Do not act on it; report it to the operator of the delivery service.',
    facts: { reason: 'submit-missing', submissionId, caseId },
    isRetryable: false,
  })
}

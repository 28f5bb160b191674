import type { Clock } from '@amt24/core'
import type { FitConnectReceipt } from '../../receipt.js'
import { actOnce } from '../act-once.js'
import type { CaseLog } from '../case-log.js'
import type { ApiGeneration, EncryptedContent } from '../submission-api.js'
import { confirmSubmission, findReceipt } from './confirm-submission.js'
import { SubmissionUnconfirmedError, type SubmissionAttempt } from './submission-attempt.js'

export interface SubmitContext {
  readonly api: Pick<ApiGeneration, 'finaliseSubmission'>
  readonly log: CaseLog
  readonly clock: Clock
  readonly onSent: (sentBytes: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Finalises an announced submission and waits for the proof. When the answer is lost, the event log says whether it
 * arrived; only if it did not, the request is repeated, once.
 *
 * @throws {SubmissionUnconfirmedError} when nobody can say
 */
export async function submit(
  attempt: SubmissionAttempt,
  content: EncryptedContent,
  { api, log, clock, onSent, signal }: SubmitContext,
): Promise<FitConnectReceipt> {
  const receipt = await actOnce({
    act: () => api.finaliseSubmission(attempt.submissionId, content, { signal, onSent }),
    findProof: () => findReceipt(attempt, log, signal),
    unconfirmed: (cause) => new SubmissionUnconfirmedError(attempt, cause),
  })
  return receipt ?? confirmSubmission(attempt, { log, clock, signal })
}

import { hasCode, type Clock } from '@amt24/core'
import type { FitConnectReceipt } from '../../receipt.js'
import type { CaseLog } from '../case-log.js'
import { requireOwnTags } from './own-log.js'
import { SubmissionUnconfirmedError, type SubmissionAttempt } from './submission-attempt.js'

/** The service may sign the submit event a little after its answer. */
const pausesMs = [500, 1_000, 2_000, 4_000]

/**
 * Waits some seconds for the verified submit event and compares its tags with ours.
 *
 * @throws {FitConnectError} `authentication-tags-differ`
 * @throws {SubmissionUnconfirmedError} when there is no such event yet, or the log cannot be read or believed
 */
export async function confirmSubmission(
  attempt: SubmissionAttempt,
  { log, clock, signal }: { readonly log: CaseLog; readonly clock: Clock; readonly signal?: AbortSignal | undefined },
): Promise<FitConnectReceipt> {
  for (const pause of pausesMs) {
    const receipt = await findReceipt(attempt, log, signal)
    if (receipt) return receipt
    await clock.sleep(pause, signal).catch((cause: unknown) => {
      throw new SubmissionUnconfirmedError(attempt, cause)
    })
  }
  const receipt = await findReceipt(attempt, log, signal)
  if (receipt) return receipt
  throw new SubmissionUnconfirmedError(attempt)
}

/**
 * Looks for the submit event once.
 *
 * @returns `undefined` when the verified log holds none
 * @throws {FitConnectError} `authentication-tags-differ`
 * @throws {SubmissionUnconfirmedError} when the log cannot be read or believed; its cause says why
 */
export async function findReceipt(
  attempt: SubmissionAttempt,
  log: CaseLog,
  signal?: AbortSignal,
): Promise<FitConnectReceipt | undefined> {
  try {
    const { submit } = await log.read(attempt, signal)
    if (!submit) return undefined
    requireOwnTags(submit.authenticationTags, attempt)
    return { transport: 'fit-connect', ...attempt, submittedAt: submit.issuedAt }
  } catch (error) {
    throw hasCode(error, 'authentication-tags-differ') ? error : new SubmissionUnconfirmedError(attempt, error)
  }
}

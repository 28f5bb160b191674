import { IntegrationError, type Clock } from '@amt24/core'
import type { CaseLog } from '../case-log.js'
import type { SubmissionOutcome } from '../events/index.js'
import type { WaitingSubmission } from '../submission-api.js'

export interface AwaitOutcomeOptions {
  /** Ends the waiting; without it the waiting ends with the outcome only (after 14 days the service rejects). */
  readonly signal?: AbortSignal
  /** Pause between two readings of the event log, in milliseconds. Default: 60 seconds. */
  readonly pollIntervalMs?: number
}

const defaultPollIntervalMs = 60_000

/**
 * Reads the verified event log until the submission is decided. Trouble that may pass (the service is away, the rate
 * limit) is waited out; a log that cannot be believed is not.
 */
export async function awaitOutcome(
  submission: WaitingSubmission,
  { log, clock }: { readonly log: CaseLog; readonly clock: Clock },
  { signal, pollIntervalMs = defaultPollIntervalMs }: AwaitOutcomeOptions = {},
): Promise<SubmissionOutcome> {
  for (;;) {
    signal?.throwIfAborted()
    const outcome = await readOutcome(submission, log, signal)
    if (outcome) return outcome
    await clock.sleep(pollIntervalMs, signal)
  }
}

async function readOutcome(
  submission: WaitingSubmission,
  log: CaseLog,
  signal: AbortSignal | undefined,
): Promise<SubmissionOutcome | undefined> {
  try {
    return (await log.read(submission, signal)).outcome
  } catch (error) {
    if (IntegrationError.isInstance(error) && error.isRetryable) return undefined
    throw error
  }
}

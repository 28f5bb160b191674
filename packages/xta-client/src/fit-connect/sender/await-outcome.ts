import { IntegrationError, type Clock } from '@amt24/core'
import type { FitConnectReceipt } from '../../receipt.js'
import type { CallbackHints } from '../callbacks/callback-hints.js'
import type { CaseLog } from '../case-log.js'
import type { SubmissionOutcome } from '../events/index.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { defaultPollIntervalMs, pauseOrHint } from '../waiting/pause-or-hint.js'
import { readOwnLog } from './own-log.js'

export interface AwaitOutcomeOptions {
  /** Ends the waiting; without it the waiting ends with the outcome only (after 14 days the service rejects). */
  readonly signal?: AbortSignal | undefined
  /** Pause between two readings of the event log, in milliseconds. Default: 60 seconds. */
  readonly pollIntervalMs?: number | undefined
  /**
   * Verified callbacks, from `createCallbackReceiver`: one about the case ends the pause early. What counts is read from the
   * event log, and polling goes on where a callback was lost.
   */
  readonly hints?: CallbackHints | undefined
}

/**
 * Reads the verified event log until the submission is decided. Trouble that may pass (the service is away, the rate
 * limit) is waited out; a log that cannot be believed, or that is about other contents than ours, is not.
 */
export async function awaitOutcome(
  receipt: FitConnectReceipt,
  { log, clock }: { readonly log: CaseLog; readonly clock: Clock },
  { signal, pollIntervalMs = defaultPollIntervalMs, hints }: AwaitOutcomeOptions = {},
): Promise<SubmissionOutcome> {
  requireWholeNumber('pollIntervalMs', pollIntervalMs)
  const { caseId, destinationId } = receipt
  const hint = hints && ((over: AbortSignal) => hints.next({ caseId, destinationId }, over))
  for (;;) {
    signal?.throwIfAborted()
    const outcome = await readOutcome(receipt, log, signal)
    if (outcome) return outcome
    await pauseOrHint(clock, pollIntervalMs, signal, hint)
  }
}

async function readOutcome(
  receipt: FitConnectReceipt,
  log: CaseLog,
  signal: AbortSignal | undefined,
): Promise<SubmissionOutcome | undefined> {
  try {
    return (await readOwnLog(receipt, log, signal)).outcome
  } catch (error) {
    if (IntegrationError.isInstance(error) && error.isRetryable) return undefined
    throw error
  }
}

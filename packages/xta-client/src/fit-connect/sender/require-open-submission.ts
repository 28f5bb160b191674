import { hasCode, type Clock } from '@amt24/core'
import type { CaseLog } from '../case-log.js'
import { limits } from '../limits.js'
import type { SendCheckpoint } from './checkpoint.js'
import { unusable } from './require-resumable.js'

/** Where it is read what became of a submission that was begun earlier. */
export interface OpenSubmissionContext {
  readonly log: CaseLog
  readonly clock: Pick<Clock, 'now'>
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes sure that a submission that was begun earlier still waits for its end. That it is old or gone does not say that
 * nothing was submitted: another process may have gone on with it, too, and the authority have accepted. So the event log is
 * asked first.
 *
 * @throws {FitConnectError} `checkpoint-unusable`, reason `submitted` or `expired`; whatever keeps the log from being read
 */
export async function requireOpenSubmission(checkpoint: SendCheckpoint, context: OpenSubmissionContext): Promise<void> {
  const { log, clock, signal } = context
  const { submit } = await log.read(checkpoint, signal).catch((error: unknown) => {
    throw hasCode(error, 'submission-not-found') ? unusable('expired', error) : error
  })
  if (submit) throw unusable('submitted')
  if (clock.now() - Date.parse(checkpoint.announcedAt) >= limits.incompleteSubmissionMs) throw unusable('expired')
}

/**
 * What a failure of a resumed sending means. That the submission is gone or refused says nothing of what another process
 * did with it.
 */
export async function meaningOf(
  error: unknown,
  resumed: SendCheckpoint | undefined,
  context: OpenSubmissionContext,
): Promise<unknown> {
  if (!resumed || !hasCode(error, 'submission-not-found', 'submission-refused')) return error
  try {
    await requireOpenSubmission(resumed, context)
  } catch (better) {
    return better
  }
  // Gone by the service's clock, though not by ours.
  return hasCode(error, 'submission-not-found') ? unusable('expired', error) : error
}

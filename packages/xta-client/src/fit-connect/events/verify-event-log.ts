import { FitConnectError } from '../errors.js'
import { isSameId } from '../uuid.js'
import type { VerifiedEvent } from './event.js'
import { statusOf, type SubmissionStatus } from './lifecycle.js'
import { oldestFirst } from './log-order.unverified.js'
import { haveSameTags } from './same-tags.js'
import type { SubmissionOutcome, SubmitEvent } from './state.js'
import { outcomeOf, submitEventOf } from './state.js'
import { verifyCase } from './verify-case.js'
import type { EventContext } from './verify-event.js'

/** The verified events of one submission, oldest first, and what follows from them. */
export interface EventLog {
  readonly submissionId: string
  readonly caseId: string
  readonly events: readonly VerifiedEvent[]
  readonly status: SubmissionStatus
  readonly submit?: SubmitEvent
  /** Absent while nobody has decided. */
  readonly outcome?: SubmissionOutcome
}

export interface EventLogContext extends EventContext {
  readonly submissionId: string
}

/**
 * Verifies the log of a case, or of a submission, and returns the events of one submission in it. Fails closed: one entry that does not
 * verify makes the whole log worthless. Other submissions and the replies of the case are verified, too, and left out
 * afterwards.
 *
 * Not detectable: a delivery service that withholds the newest entries.
 *
 * @param tokens All entries, every page of the log, in its order (see `log-order.unverified.ts`).
 * @throws {FitConnectError} every code of {@link verifyEvent}, with the position as fact `entry` and a fact `reason`;
 *   `event-log-inconsistent` with fact `reason` `duplicate` (an event twice), `tags` (an acceptance of other contents than
 *   were submitted) or one of `statusOf` (forbidden by the state machine)
 */
export async function verifyEventLog(tokens: readonly string[], context: EventLogContext): Promise<EventLog> {
  const { submissionId, caseId } = context
  const all = await verifyCase(tokens, `submission:${submissionId}`, context)
  const events = oldestFirst(
    all.filter(
      (event): event is VerifiedEvent => 'submissionId' in event && isSameId(event.submissionId, submissionId),
    ),
  )
  const status = statusOf(events)
  const submit = submitEventOf(events)
  const outcome = outcomeOf(events)
  requireSubmittedTags(outcome, submit)
  return {
    submissionId,
    caseId,
    events,
    status,
    ...(submit && { submit }),
    ...(outcome && { outcome }),
  }
}

function requireSubmittedTags(outcome: SubmissionOutcome | undefined, submit: SubmitEvent | undefined): void {
  if (outcome?.state !== 'accepted') return
  const accepted = outcome.authenticationTags
  if (submit && accepted && haveSameTags(accepted, submit.authenticationTags)) return
  throw new FitConnectError('event-log-inconsistent', {
    message:
      'The event log holds an acceptance of other contents than were submitted: the authentication tags differ. Do not act on it; report it to the authority and to the operator of the delivery service.',
    facts: { reason: 'tags' },
  })
}

import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import type { VerifiedEvent } from './event.js'
import { haveSameTags } from './same-tags.js'
import { parseSet } from './set.js'
import type { SubmissionOutcome, SubmissionStatus, SubmitEvent } from './state.js'
import { outcomeOf, statusOf, submitEventOf } from './state.js'
import type { EventContext } from './verify-event.js'
import { verifyEvent } from './verify-event.js'

/** The verified events of one submission, in the order of the log, and what follows from them. */
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
 * Verifies the log of a case and returns the events of one submission in it. Fails closed: one entry that does not verify
 * makes the whole log worthless. Other submissions of the case are verified, too, and left out afterwards. Replies
 * (`sub` `reply:…`) are not part of this client: they are skipped unread.
 *
 * Not detectable: a delivery service that withholds the newest entries.
 *
 * @param tokens All entries, oldest first, every page of the log.
 * @throws {FitConnectError} every code of {@link verifyEvent}, with the position as fact `entry`;
 *   `event-log-inconsistent` with fact `reason` `duplicate` (an event twice), `order` (forbidden by the state machine) or
 *   `tags` (an acceptance of other contents than were submitted)
 */
export async function verifyEventLog(tokens: readonly string[], context: EventLogContext): Promise<EventLog> {
  const { submissionId, caseId } = context
  const ofEverySubmission = withRememberedKeys(context)
  const seen = new Set<string>()
  const events: VerifiedEvent[] = []
  for (const [entry, token] of tokens.entries()) {
    const event = await verifyEntry(token, entry, ofEverySubmission)
    if (event === undefined) continue
    if (seen.has(event.id)) throw duplicate(entry)
    seen.add(event.id)
    if (event.submissionId === submissionId) events.push(event)
  }

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

async function verifyEntry(token: string, entry: number, context: EventContext): Promise<VerifiedEvent | undefined> {
  try {
    if (parseSet(token).claims.sub.startsWith('reply:')) return undefined
    return await verifyEvent(token, context)
  } catch (cause) {
    if (!(cause instanceof FitConnectError) || !cause.code.startsWith('event-')) throw cause
    const { code, facts, isRetryable } = cause
    throw new FitConnectError(code, {
      message: `Entry ${entry} of the event log: ${cause.message}`,
      facts: { ...facts, entry },
      isRetryable,
      cause,
    })
  }
}

/** For every submission of the case. A log of 500 entries is signed with two or three keys; each is asked for once. */
function withRememberedKeys(context: EventLogContext): EventContext {
  const remember = (ask: (kid: string) => Promise<unknown>) => {
    const keys = new Map<string, () => Promise<unknown>>()
    return (kid: string) => {
      const key = keys.get(kid) ?? lazily(() => ask(kid))
      keys.set(kid, key)
      return key()
    }
  }
  return {
    issuer: context.issuer,
    destinationId: context.destinationId,
    caseId: context.caseId,
    clock: context.clock,
    serviceKey: remember((kid) => context.serviceKey(kid)),
    destinationKey: remember((kid) => context.destinationKey(kid)),
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

function duplicate(entry: number): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message: `Entry ${entry} of the event log repeats an earlier event. Do not act on it; read the log again, and if it stays, report it to the operator of the delivery service.`,
    facts: { reason: 'duplicate', entry },
  })
}

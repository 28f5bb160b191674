import type { AuthenticationTags } from '../../receipt.js'
import { FitConnectError } from '../errors.js'
import type { EventType, Problem, VerifiedEvent } from './event.js'

/** State of a submission, derived from verified events alone. */
export type SubmissionStatus = 'incomplete' | 'submitted' | 'accepted' | 'rejected' | 'deleted'

/** How a submission ended. A later deletion of its contents does not change a decision. */
export type SubmissionOutcome =
  | {
      readonly state: 'accepted'
      /** ISO 8601, from the verified event. */
      readonly decidedAt: string
      readonly authenticationTags?: AuthenticationTags
      readonly problems: readonly Problem[]
    }
  | {
      readonly state: 'rejected'
      readonly decidedAt: string
      /** The authority, or the service when nobody answered in time. */
      readonly by: VerifiedEvent['issuer']
      readonly problems: readonly Problem[]
    }
  /** Deleted without any decision. */
  | { readonly state: 'deleted'; readonly decidedAt: string }

/** The event that made a submission complete. */
export interface SubmitEvent extends VerifiedEvent {
  readonly type: 'submit-submission'
  readonly authenticationTags: AuthenticationTags
}

/** Notifications never change a state; everything not listed is forbidden. */
const transitions: Readonly<Record<SubmissionStatus, Partial<Record<EventType, SubmissionStatus>>>> = {
  incomplete: { 'submit-submission': 'submitted', 'delete-submission': 'deleted' },
  submitted: {
    'notify-submission': 'submitted',
    'accept-submission': 'accepted',
    'reject-submission': 'rejected',
    'delete-submission': 'deleted',
  },
  accepted: { 'notify-submission': 'accepted', 'delete-submission': 'deleted' },
  rejected: { 'notify-submission': 'rejected', 'delete-submission': 'deleted' },
  deleted: {},
}

/**
 * State after these events, in the order of the log.
 *
 * @throws {FitConnectError} `event-log-inconsistent`, fact `reason` `order`, when the state machine forbids the order: a
 *   decision before a submit, two decisions, anything after a deletion
 */
export function statusOf(events: readonly VerifiedEvent[]): SubmissionStatus {
  let status: SubmissionStatus = 'incomplete'
  for (const [index, { type }] of events.entries()) {
    if (type === 'create-submission' && index === 0) continue
    const next: SubmissionStatus | undefined = transitions[status][type]
    if (next === undefined) throw forbidden(type, status, index)
    status = next
  }
  return status
}

/**
 * The decision, or `undefined` while there is none. A verified accept or reject counts even when a later event deleted
 * the contents. A service that withholds the end of a log cannot be detected: no decision means "none shown to us".
 *
 * @throws {FitConnectError} `event-log-inconsistent`
 */
export function outcomeOf(events: readonly VerifiedEvent[]): SubmissionOutcome | undefined {
  statusOf(events)
  for (const { type, issuer, issuedAt: decidedAt, problems = [], authenticationTags } of events) {
    if (type === 'accept-submission') {
      return { state: 'accepted', decidedAt, problems, ...(authenticationTags && { authenticationTags }) }
    }
    if (type === 'reject-submission') return { state: 'rejected', decidedAt, by: issuer, problems }
    if (type === 'delete-submission') return { state: 'deleted', decidedAt }
  }
  return undefined
}

/** The submit event, or `undefined` while the submission is incomplete. */
export function submitEventOf(events: readonly VerifiedEvent[]): SubmitEvent | undefined {
  for (const event of events) {
    const { type, authenticationTags } = event
    if (type === 'submit-submission' && authenticationTags) return { ...event, type, authenticationTags }
  }
  return undefined
}

function forbidden(type: EventType, status: SubmissionStatus, entry: number): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message: `The event log holds "${type}" for a submission that is ${status}, which cannot happen. Do not act on it; report it to the operator of the delivery service.`,
    facts: { reason: 'order', event: type, status, entry },
  })
}

import type { AuthenticationTags } from '../../receipt.js'
import type { EventIssuer, Problem, VerifiedEvent } from './event.js'
import { statusOf } from './lifecycle.js'

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
      readonly by: EventIssuer
      readonly problems: readonly Problem[]
    }
  /** Deleted without any decision. */
  | { readonly state: 'deleted'; readonly decidedAt: string }

/** The event that made a submission complete. */
export interface SubmitEvent extends VerifiedEvent {
  readonly type: 'submit-submission'
  readonly authenticationTags: AuthenticationTags
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

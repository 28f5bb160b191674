import {
  eventProblemBase,
  incompleteLifetimeMs,
  unansweredLifetimeMs,
  type AuthenticationTags,
  type EventName,
} from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { EventRecord, SubmissionRecord } from '../state.js'
import { unverifiedChoices } from '../unverified-answers.js'

/** A decision as the subscriber posted it: already verified, kept word for word. */
export interface Decision {
  readonly event: 'accept-submission' | 'reject-submission'
  readonly jti: string
  readonly issuedAt: number
  readonly payload: Readonly<Record<string, unknown>>
  readonly set: string
}

export function recordCreation(context: ServiceContext, submission: SubmissionRecord): void {
  appendServiceEvent(context, submission, 'create-submission', submission.createdAt)
  context.store.saveSubmission(submission)
}

/** incomplete → submitted */
export function recordSubmit(
  context: ServiceContext,
  submission: SubmissionRecord,
  authenticationTags: AuthenticationTags,
): void {
  const now = context.clock.now()
  submission.state = 'submitted'
  submission.submittedAt = now
  appendServiceEvent(context, submission, 'submit-submission', now, { authenticationTags })
  context.store.saveSubmission(submission)
}

/** Notes once that the subscriber learnt of the submission by polling; the state stays. */
export function recordPolling(context: ServiceContext, submission: SubmissionRecord): void {
  if (submission.events.some(({ event }) => event === 'notify-submission')) return
  appendServiceEvent(context, submission, 'notify-submission', context.clock.now(), { notifyType: 'polling' })
  context.store.saveSubmission(submission)
}

/** submitted → accepted | rejected; the contents are gone afterwards. */
export function recordDecision(context: ServiceContext, submission: SubmissionRecord, decision: Decision): void {
  submission.state = decision.event === 'accept-submission' ? 'accepted' : 'rejected'
  submission.events.push({ ...decision, signedBy: 'subscriber', sequence: context.store.nextSequence() })
  deleteContents(context, submission, context.clock.now())
}

/** Carries out what the passing of time does: incomplete submissions vanish, unanswered ones are rejected. */
export function applyDeadlines(context: ServiceContext): void {
  const now = context.clock.now()
  for (const submission of context.store.submissions()) {
    if (submission.state === 'incomplete' && submission.createdAt + incompleteLifetimeMs <= now) {
      submission.state = 'deleted'
      deleteContents(context, submission, submission.createdAt + incompleteLifetimeMs)
    } else if (
      submission.state === 'submitted' &&
      submission.submittedAt !== undefined &&
      submission.submittedAt + unansweredLifetimeMs <= now
    ) {
      rejectUnanswered(context, submission, submission.submittedAt + unansweredLifetimeMs)
    }
  }
}

function rejectUnanswered(context: ServiceContext, submission: SubmissionRecord, at: number): void {
  const problem = {
    type: eventProblemBase + unverifiedChoices.automaticRejectionProblem,
    title: 'Technischer Fehler',
    detail: 'The submission was not answered within 14 days and was rejected by the delivery service.',
    instance: 'other',
  }
  submission.state = 'rejected'
  appendServiceEvent(context, submission, 'reject-submission', at, { problems: [problem] })
  deleteContents(context, submission, at)
}

function deleteContents(context: ServiceContext, submission: SubmissionRecord, at: number): void {
  submission.contentsDeleted = true
  appendServiceEvent(context, submission, 'delete-submission', at)
  // Record first: a crash in between leaves contents that nobody can fetch, never a record without its contents.
  context.store.saveSubmission(submission)
  context.store.deleteContents(submission.submissionId)
}

function appendServiceEvent(
  context: ServiceContext,
  submission: SubmissionRecord,
  event: EventName,
  atMs: number,
  payload: EventRecord['payload'] = {},
): void {
  submission.events.push({
    jti: context.store.eventId(submission.submissionId, submission.events.length),
    event,
    signedBy: 'service',
    issuedAt: Math.floor(atMs / 1000),
    payload,
    sequence: context.store.nextSequence(),
  })
}

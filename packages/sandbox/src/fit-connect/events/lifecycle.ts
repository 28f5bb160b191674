import { callBackAboutEvents, callBackAboutSubmission } from '../callbacks/call-back.js'
import type { AuthenticationTags } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { SubmissionRecord } from '../state.js'
import { appendServiceEvent, isNotified, type NotifyType } from './append-event.js'

/** A decision as the subscriber posted it: already verified, kept word for word. */
export interface Decision {
  readonly event: 'accept-submission' | 'reject-submission'
  readonly jti: string
  readonly issuedAt: number
  readonly payload: Readonly<Record<string, unknown>>
  readonly set: string
}

export function recordCreation(context: ServiceContext, submission: SubmissionRecord): void {
  appendServiceEvent(context, logOf(submission), 'create-submission', submission.createdAt)
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
  appendServiceEvent(context, logOf(submission), 'submit-submission', now, { authenticationTags })
  context.store.saveSubmission(submission)
  callBackAboutSubmission(context, submission)
}

/** Notes once for each way that the subscriber learnt of a waiting submission; the state stays. */
export function recordNotification(
  context: ServiceContext,
  submission: SubmissionRecord,
  notifyType: NotifyType,
): void {
  if (submission.state !== 'submitted' || isNotified(submission.events, notifyType)) return
  appendServiceEvent(context, logOf(submission), 'notify-submission', context.clock.now(), { notifyType })
  context.store.saveSubmission(submission)
  callBackAboutEvents(context, submission, 'sender')
}

/** Notes that the subscriber has read a submission, so that no mail reminds of it. */
export function recordFetch(context: ServiceContext, submission: SubmissionRecord): void {
  if (submission.fetchedAt !== undefined) return
  submission.fetchedAt = context.clock.now()
  context.store.saveSubmission(submission)
}

/** submitted → accepted | rejected; the contents are gone afterwards. */
export function recordDecision(context: ServiceContext, submission: SubmissionRecord, decision: Decision): void {
  submission.state = decision.event === 'accept-submission' ? 'accepted' : 'rejected'
  submission.events.push({ ...decision, signedBy: 'subscriber', sequence: context.store.nextSequence() })
  deleteContents(context, submission, context.clock.now())
}

/** The last event of every submission. */
export function deleteContents(context: ServiceContext, submission: SubmissionRecord, at: number): void {
  submission.contentsDeleted = true
  appendServiceEvent(context, logOf(submission), 'delete-submission', at)
  // Record first: a crash in between leaves contents that nobody can fetch, never a record without its contents.
  context.store.saveSubmission(submission)
  context.store.contents.delete(submission.submissionId)
  callBackAboutEvents(context, submission, 'both')
}

export function logOf({ submissionId, events }: SubmissionRecord): {
  id: string
  events: SubmissionRecord['events']
} {
  return { id: submissionId, events }
}

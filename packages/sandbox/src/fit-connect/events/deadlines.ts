import { eventProblemBase, incompleteLifetimeMs, unansweredLifetimeMs, unfetchedMailAfterMs } from '../protocol.js'
import { applyReplyDeadlines } from '../replies/reply-lifecycle.js'
import type { ServiceContext } from '../service-context.js'
import type { SubmissionRecord } from '../state.js'
import { unverifiedChoices } from '../unverified-answers.js'
import { appendServiceEvent } from './append-event.js'
import { deleteContents, logOf } from './lifecycle.js'

/** Carries out what the passing of time does, dated to the moment at which it was due. */
export function applyDeadlines(context: ServiceContext): void {
  const now = context.clock.now()
  for (const submission of context.store.submissions()) {
    if (submission.state === 'incomplete') deleteIncomplete(context, submission, now)
    else if (submission.state === 'submitted') remindOrReject(context, submission, now)
  }
  applyReplyDeadlines(context)
}

function deleteIncomplete(context: ServiceContext, submission: SubmissionRecord, now: number): void {
  const dueAt = submission.createdAt + incompleteLifetimeMs
  if (dueAt > now) return
  submission.state = 'deleted'
  deleteContents(context, submission, dueAt)
}

function remindOrReject(context: ServiceContext, submission: SubmissionRecord, now: number): void {
  if (submission.submittedAt === undefined) return
  const mailDueAt = submission.submittedAt + unfetchedMailAfterMs
  if (mailDueAt <= now && submission.fetchedAt === undefined && submission.mailedAt === undefined) {
    submission.mailedAt = mailDueAt
    context.store.saveSubmission(submission)
  }
  const rejectionDueAt = submission.submittedAt + unansweredLifetimeMs
  if (rejectionDueAt <= now) rejectUnanswered(context, submission, rejectionDueAt)
}

function rejectUnanswered(context: ServiceContext, submission: SubmissionRecord, at: number): void {
  const problem = {
    type: eventProblemBase + unverifiedChoices.automaticRejectionProblem,
    title: 'Technischer Fehler',
    detail: 'The submission was not answered within 14 days and was rejected by the delivery service.',
    instance: 'other',
  }
  submission.state = 'rejected'
  appendServiceEvent(context, logOf(submission), 'reject-submission', at, { problems: [problem] })
  deleteContents(context, submission, at)
}

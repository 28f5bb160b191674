import type { ServiceContext } from '../service-context.js'
import type { ReplyRecord } from '../replies/reply-record.js'
import type { SubmissionRecord } from '../state.js'
import type { NewCallback } from './callback-queue.js'

/** Tells the subscriber of the destination that a submission waits. */
export function callBackAboutSubmission({ callbacks }: ServiceContext, submission: SubmissionRecord): void {
  callbacks.add({ kind: 'new-submissions', ...toDestination(submission) })
}

/** Tells the sender that the log of the submission has grown, and the destination too when `both` says so. */
export function callBackAboutEvents(
  { callbacks }: ServiceContext,
  submission: SubmissionRecord,
  whom: 'sender' | 'both',
): void {
  callbacks.add({
    ...toDestination(submission),
    kind: 'new-events',
    receiver: { role: 'client', id: submission.senderClientId },
  })
  if (whom === 'both') callbacks.add({ kind: 'new-events', ...toDestination(submission) })
}

/** Tells the sender that a reply waits. */
export function callBackAboutReply({ callbacks }: ServiceContext, reply: ReplyRecord): void {
  const { replyId, caseId, senderClientId } = reply
  callbacks.add({
    kind: 'new-replies',
    receiver: { role: 'client', id: senderClientId },
    subject: `reply:${replyId}`,
    entry: { replyId, caseId },
  })
}

function toDestination({ destinationId, submissionId, caseId }: SubmissionRecord): Omit<NewCallback, 'kind'> {
  return {
    receiver: { role: 'destination', id: destinationId },
    subject: `submission:${submissionId}`,
    entry: { destinationId, submissionId, caseId },
  }
}

import type { ReplyRecord } from '../replies/reply-record.js'
import type { SubmissionRecord } from '../state.js'
import type { EventRecord } from './event-record.js'
import type { Store } from '../store.js'

/** What has events of its own in a case: a submission or a reply. */
export interface LogSubject {
  /** The claim `sub`. */
  readonly subject: string
  readonly caseId: string
  readonly destinationId: string
  readonly events: readonly EventRecord[]
  save(): void
}

export function submissionSubject(store: Store, submission: SubmissionRecord): LogSubject {
  const { submissionId, caseId, destinationId, events } = submission
  const save = (): void => store.saveSubmission(submission)
  return { subject: `submission:${submissionId}`, caseId, destinationId, events, save }
}

export function replySubject(store: Store, reply: ReplyRecord): LogSubject {
  const { replyId, caseId, destinationId, events } = reply
  return { subject: `reply:${replyId}`, caseId, destinationId, events, save: () => store.replies.save(reply) }
}

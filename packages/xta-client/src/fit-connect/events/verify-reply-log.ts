import type { AuthenticationTags } from '../../receipt.js'
import { isSameId } from '../uuid.js'
import type { VerifiedReplyEvent } from './event.js'
import { statusOf, type SubmissionStatus } from './lifecycle.js'
import { oldestFirst } from './log-order.unverified.js'
import { verifyCase } from './verify-case.js'
import type { EventContext } from './verify-event.js'

/** The verified events of one reply, oldest first, and what follows from them. */
export interface ReplyLog {
  readonly replyId: string
  readonly caseId: string
  readonly events: readonly VerifiedReplyEvent[]
  readonly status: SubmissionStatus
  /** From the submit event; absent while the reply is incomplete. */
  readonly submit?: { readonly submittedAt: string; readonly authenticationTags: AuthenticationTags }
}

export interface ReplyLogContext extends Omit<EventContext, 'submissionId'> {
  readonly replyId: string
}

/**
 * Verifies the log of a case and returns the events of one reply in it. Fails closed, like `verifyEventLog`.
 *
 * @param tokens All entries, every page of the log, in its order.
 * @throws {FitConnectError} as `verifyEventLog`
 */
export async function verifyReplyLog(tokens: readonly string[], context: ReplyLogContext): Promise<ReplyLog> {
  const { replyId, caseId } = context
  const all = await verifyCase(tokens, `reply:${replyId}`, context)
  const events = oldestFirst(
    all.filter((event): event is VerifiedReplyEvent => 'replyId' in event && isSameId(event.replyId, replyId)),
  )
  const status = statusOf(events)
  const submit = events.find(({ type }) => type === 'submit-reply')
  return {
    replyId,
    caseId,
    events,
    status,
    ...(submit?.authenticationTags && {
      submit: { submittedAt: submit.issuedAt, authenticationTags: submit.authenticationTags },
    }),
  }
}

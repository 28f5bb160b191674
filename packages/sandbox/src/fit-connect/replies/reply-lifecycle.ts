import { callBackAboutReply } from '../callbacks/call-back.js'
import { appendServiceEvent, isNotified, type NotifyType } from '../events/append-event.js'
import { incompleteLifetimeMs, unansweredLifetimeMs, type AuthenticationTags } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { ReplyRecord, ReplyState } from './reply-record.js'

export function recordReplyCreation(context: ServiceContext, reply: ReplyRecord): void {
  appendServiceEvent(context, logOf(reply), 'create-reply', reply.createdAt)
  context.store.replies.save(reply)
}

/** incomplete → submitted */
export function recordReplySubmit(
  context: ServiceContext,
  reply: ReplyRecord,
  authenticationTags: AuthenticationTags,
): void {
  const now = context.clock.now()
  reply.state = 'submitted'
  reply.submittedAt = now
  appendServiceEvent(context, logOf(reply), 'submit-reply', now, { authenticationTags })
  context.store.replies.save(reply)
  callBackAboutReply(context, reply)
}

/** Notes once for each way that the sender of the case learnt of a waiting reply; the state stays. */
export function recordReplyNotification(context: ServiceContext, reply: ReplyRecord, notifyType: NotifyType): void {
  if (reply.state !== 'submitted' || isNotified(reply.events, notifyType)) return
  appendServiceEvent(context, logOf(reply), 'notify-reply', context.clock.now(), { notifyType })
  context.store.replies.save(reply)
}

/** submitted → acknowledged; the contents are gone afterwards. */
export function recordAcknowledgement(context: ServiceContext, reply: ReplyRecord): void {
  end(context, reply, 'acknowledged', context.clock.now())
}

/** By analogy with submissions; a reply is not rejected, because nobody knows who would sign that. */
export function applyReplyDeadlines(context: ServiceContext): void {
  const now = context.clock.now()
  for (const reply of context.store.replies.all()) {
    const dueAt = deadlineOf(reply)
    if (dueAt !== undefined && dueAt <= now) end(context, reply, 'deleted', dueAt)
  }
}

function deadlineOf({ state, createdAt, submittedAt }: ReplyRecord): number | undefined {
  if (state === 'incomplete') return createdAt + incompleteLifetimeMs
  return state === 'submitted' && submittedAt !== undefined ? submittedAt + unansweredLifetimeMs : undefined
}

function end(context: ServiceContext, reply: ReplyRecord, state: ReplyState, at: number): void {
  reply.state = state
  appendServiceEvent(context, logOf(reply), 'delete-reply', at)
  // Record first: a crash in between leaves contents that nobody can fetch, never a record without its contents.
  context.store.replies.save(reply)
  context.store.contents.delete(reply.replyId)
}

function logOf({ replyId, events }: ReplyRecord): { id: string; events: ReplyRecord['events'] } {
  return { id: replyId, events }
}

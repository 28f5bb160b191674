import { recordNotification } from '../events/lifecycle.js'
import { recordReplyNotification } from '../replies/reply-lifecycle.js'
import type { ServiceContext } from '../service-context.js'
import type { CallbackRecord } from './callback-record.js'

/** Notes in the log that a callback has arrived. Events are told without a note: it would be an event again. */
export function recordDelivery(context: ServiceContext, { kind, subject }: CallbackRecord): void {
  const id = subject.slice(subject.indexOf(':') + 1)
  if (kind === 'new-submissions') {
    const submission = context.store.submission(id)
    if (submission !== undefined) recordNotification(context, submission, 'callback')
  } else if (kind === 'new-replies') {
    const reply = context.store.replies.get(id)
    if (reply !== undefined) recordReplyNotification(context, reply, 'callback')
  }
}

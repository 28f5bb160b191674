import type { EventIssuer, ReplyEventType } from './event.js'

/**
 * Who may say what about a reply. `create-reply` and `notify-reply` are documented as the service's. UNVERIFIED: the
 * others, which follow the events of a submission. An acceptance or rejection is believed from the service only, because
 * no key is known with which a sender would sign it.
 */
export const replyEventIssuers: Readonly<Record<ReplyEventType, readonly EventIssuer[]>> = {
  'create-reply': ['service'],
  'submit-reply': ['service'],
  'notify-reply': ['service'],
  'accept-reply': ['service'],
  'reject-reply': ['service'],
  'delete-reply': ['service'],
}

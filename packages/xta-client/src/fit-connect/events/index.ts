export { buildAcceptEvent, buildRejectEvent } from './build-event.js'
export type { DecisionContext, RejectionContext } from './build-event.js'
export type {
  CaseEvent,
  EventIssuer,
  EventType,
  Problem,
  ReplyEventType,
  VerifiedEvent,
  VerifiedReplyEvent,
} from './event.js'
export { eventUri } from './event-types.js'
export { haveSameTags } from './same-tags.js'
export { statusOf } from './lifecycle.js'
export type { SubmissionStatus } from './lifecycle.js'
export { outcomeOf } from './state.js'
export type { SubmissionOutcome, SubmitEvent } from './state.js'
export { verifyEvent } from './verify-event.js'
export type { EventContext } from './verify-event.js'
export { verifyEventLog } from './verify-event-log.js'
export type { EventLog, EventLogContext } from './verify-event-log.js'
export { verifyReplyLog } from './verify-reply-log.js'
export type { ReplyLog } from './verify-reply-log.js'

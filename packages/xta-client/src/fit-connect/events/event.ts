import type { AuthenticationTags } from '../../receipt.js'

/**
 * Event types of API v2 about a submission; suffix of `https://schema.fitko.de/fit-connect/events/<type>`.
 *
 * @see {@link ReplyEventType} for those about a reply
 */
export type EventType =
  | 'create-submission'
  | 'submit-submission'
  | 'notify-submission'
  | 'accept-submission'
  | 'reject-submission'
  | 'delete-submission'

/** The same about a reply, which travels from the authority to the sender within the case. */
export type ReplyEventType =
  'create-reply' | 'submit-reply' | 'notify-reply' | 'accept-reply' | 'reject-reply' | 'delete-reply'

/** One reason for a rejection, as FIT-Connect words it. `type` and `instance` are from the list of problems. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly instance: string
}

/** Who says it: the delivery service, or the destination of the case. */
export type EventIssuer = 'service' | 'destination'

/** A Security Event Token about a submission after every check. Nothing of an unverified token is ever handed out. */
export interface VerifiedEvent extends EventFacts {
  readonly type: EventType
  readonly submissionId: string
}

/** The same about a reply. */
export interface VerifiedReplyEvent extends EventFacts {
  readonly type: ReplyEventType
  readonly replyId: string
}

/** An entry of the log of a case. */
export type CaseEvent = VerifiedEvent | VerifiedReplyEvent

interface EventFacts {
  readonly issuer: EventIssuer
  /** `jti` of the token. */
  readonly id: string
  /** ISO 8601, from the token's `iat`. */
  readonly issuedAt: string
  readonly caseId: string
  /** `$schema` of the payload, which an answering event repeats. */
  readonly schema: string
  /** On submit and accept. */
  readonly authenticationTags?: AuthenticationTags
  /** On reject; sometimes on accept. */
  readonly problems?: readonly Problem[]
  /** On notify: how the receiver learnt that something waits. */
  readonly notifyType?: 'polling' | 'callback'
}

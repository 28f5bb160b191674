import type { AuthenticationTags } from '../../receipt.js'

/** Event types of API v2 that a case log may hold; suffix of `https://schema.fitko.de/fit-connect/events/<type>`. */
export type EventType =
  | 'create-submission'
  | 'submit-submission'
  | 'notify-submission'
  | 'accept-submission'
  | 'reject-submission'
  | 'delete-submission'

/** One reason for a rejection, as FIT-Connect words it. `type` and `instance` are from the list of problems. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly instance: string
}

/** A Security Event Token after every check. Nothing of an unverified token is ever handed out. */
export interface VerifiedEvent {
  readonly type: EventType
  readonly issuer: 'service' | 'destination'
  /** `jti` of the token. */
  readonly id: string
  /** ISO 8601, from the token's `iat`. */
  readonly issuedAt: string
  readonly submissionId: string
  readonly caseId: string
  /** `$schema` of the payload, which an answering event repeats. */
  readonly schema: string
  /** On submit and accept. */
  readonly authenticationTags?: AuthenticationTags
  /** On reject; sometimes on accept. */
  readonly problems?: readonly Problem[]
}

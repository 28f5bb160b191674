/** Names and numbers that FIT-Connect itself fixes; nothing here is our choice. */

export const problemBase = 'https://schema.fitko.de/fit-connect/submission-api/problems/'
export const eventBase = 'https://schema.fitko.de/fit-connect/events/'
export const eventProblemBase = 'https://schema.fitko.de/fit-connect/events/problems/'

/** The one version of the SET payload schema that the service writes and accepts. */
export const setPayloadSchema = 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json'

export const scopes = {
  send: 'https://schema.fitko.de/fit-connect/oauth/scopes/send-submissions',
  manage: 'https://schema.fitko.de/fit-connect/oauth/scopes/manage-destinations',
  subscribe: 'https://schema.fitko.de/fit-connect/oauth/scopes/subscribe-destinations',
} as const

export const tokenLifetimeSeconds = 1800

/** The smallest `iat` of a SET. */
export const earliestIssuedAt = 1_577_833_200

export const maximumPageSize = 500

const day = 24 * 60 * 60 * 1000
/** An announced submission that is not finalised is deleted after this time, in milliseconds. */
export const incompleteLifetimeMs: number = day
/** A submission that nobody answers is rejected by the service after this time, in milliseconds. */
export const unansweredLifetimeMs: number = 14 * day

/** The destination's contact gets a mail about a submission that nobody has fetched for this time, in milliseconds. */
export const unfetchedMailAfterMs: number = 3 * day

export const serviceEvents = [
  'create-submission',
  'submit-submission',
  'notify-submission',
  'reject-submission',
  'delete-submission',
] as const
export const subscriberEvents = ['accept-submission', 'reject-submission'] as const
export type ServiceEvent = (typeof serviceEvents)[number]
export type SubscriberEvent = (typeof subscriberEvents)[number]
/** What the service itself writes about replies; who may send others is not known. */
export const replyEvents = ['create-reply', 'submit-reply', 'notify-reply', 'delete-reply'] as const
export type ReplyEvent = (typeof replyEvents)[number]
export type EventName = ServiceEvent | SubscriberEvent | ReplyEvent

/** The GCM tags of a submission's parts: base64url, 22 characters each. */
export interface AuthenticationTags {
  readonly metadata: string
  readonly data: string
  readonly attachments: Readonly<Record<string, string>>
}

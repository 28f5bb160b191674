import type { Answer } from '../answer.js'

/**
 * Replies of an authority over FIT-Connect. Only their events, the subject `reply:<uuid>` and the paths for creating
 * and listing them are documented; everything else is by analogy with submissions, and listed here.
 */
export type UnverifiedReplyReason =
  | 'reply-not-found'
  | 'reply-not-possible'
  | 'reply-already-submitted'
  | 'not-the-author-of-the-reply'
  | 'not-the-receiver-of-the-reply'

export const unverifiedReplyAnswers: Readonly<Record<UnverifiedReplyReason, Answer>> = {
  'reply-not-found': { status: 404, type: 'reply-not-found', title: 'Reply not found' },
  'reply-not-possible': { status: 422, type: 'reply-not-possible', title: 'Nothing was submitted in this case' },
  'reply-already-submitted': { status: 409, type: 'reply-state-invalid', title: 'Reply already finalised' },
  'not-the-author-of-the-reply': { status: 403, type: 'missing-role', title: 'Reply belongs to another client' },
  'not-the-receiver-of-the-reply': { status: 403, type: 'missing-role', title: 'Reply is for another client' },
}

export const unverifiedReplyBehaviour: Readonly<Record<string, string>> = {
  'who replies': 'The subscriber of a destination that received a submission of the case, decided or not.',
  'who receives a reply': 'The client that sent the first submission of the case.',
  'reply channel':
    'A reply is taken whether or not the sender offered a reply channel: that is said in encrypted metadata only.',
  'reply key':
    'The kid of a reply is not compared with anything; the wrapped key must be of an RSA key of 4096 bits or more.',
  'reply notified': 'The log names the first listing and the delivered callback of a reply once each.',
  'acknowledged reply': 'Acknowledging deletes the contents and adds a delete-reply event at once; it may be repeated.',
  'forgotten reply':
    'A reply that is not finalised is deleted after a day, one that is not acknowledged after 14 days.',
}

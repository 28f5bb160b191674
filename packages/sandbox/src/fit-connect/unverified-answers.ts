import type { Answer } from './answer.js'
import { unverifiedCallbackBehaviour } from './callbacks/callbacks.unverified.js'
import {
  unverifiedReplyAnswers,
  unverifiedReplyBehaviour,
  type UnverifiedReplyReason,
} from './replies/replies.unverified.js'

export type UnverifiedReason =
  | UnverifiedReplyReason
  | 'token-missing'
  | 'token-invalid'
  | 'scope-missing'
  | 'not-the-sender'
  | 'not-involved-in-case'
  | 'path-unknown'
  | 'key-not-found'
  | 'case-not-found'
  | 'case-mismatch'
  | 'attachment-not-found'
  | 'content-type-wrong'
  | 'body-invalid'
  | 'page-invalid'
  | 'routing-query-invalid'
  | 'service-not-offered'
  | 'region-not-offered'
  | 'jwk-invalid'
  | 'key-exists'
  | 'encryption-kid-unknown'
  | 'attachments-too-many'
  | 'attachment-not-announced'
  | 'attachments-incomplete'
  | 'too-large'
  | 'jwe-invalid'
  | 'already-submitted'
  | 'set-malformed'
  | 'set-invalid'
  | 'set-signature-invalid'
  | 'event-not-permitted'
  | 'event-after-decision'
  | 'tags-mismatch'

/**
 * Answers and choices of the sandbox that nobody has seen from the real service. Every entry is a guess that a
 * check against the TEST environment may overturn; clients must not rely on the exact status or problem type.
 * The README lists this table; a test keeps the two together.
 */
export const unverifiedAnswers: Readonly<Record<UnverifiedReason, Answer>> = {
  ...unverifiedReplyAnswers,
  'token-missing': { status: 401, type: 'unauthorized', title: 'Access token missing' },
  'token-invalid': { status: 401, type: 'unauthorized', title: 'Access token invalid or expired' },
  'scope-missing': { status: 403, type: 'missing-role', title: 'Scope not granted' },
  'not-the-sender': { status: 403, type: 'missing-role', title: 'Submission belongs to another client' },
  'not-involved-in-case': { status: 403, type: 'missing-role', title: 'Client has no part in this case' },
  'path-unknown': { status: 404, type: 'not-found', title: 'No such endpoint' },
  'key-not-found': { status: 404, type: 'key-not-found', title: 'Key not found' },
  'case-not-found': { status: 404, type: 'case-not-found', title: 'Case not found' },
  'attachment-not-found': { status: 404, type: 'attachment-not-found', title: 'Attachment not found' },
  'content-type-wrong': { status: 415, type: 'unsupported-media-type', title: 'Content type not supported' },
  'body-invalid': { status: 400, type: 'invalid-request', title: 'Request body invalid' },
  'page-invalid': { status: 400, type: 'invalid-request', title: 'Paging parameters invalid' },
  'routing-query-invalid': { status: 400, type: 'invalid-request', title: 'Routing parameters invalid' },
  'service-not-offered': { status: 422, type: 'unsupported-service', title: 'Service not offered by the destination' },
  'region-not-offered': { status: 422, type: 'unsupported-region', title: 'Region not covered by the destination' },
  'jwk-invalid': { status: 422, type: 'invalid-jwk', title: 'Public key invalid' },
  'key-exists': { status: 409, type: 'key-exists', title: 'Key id already taken' },
  'encryption-kid-unknown': { status: 422, type: 'invalid-encryption-kid', title: 'Encryption key unknown' },
  'case-mismatch': {
    status: 422,
    type: 'destination-mismatch',
    title: 'Case belongs to another sender or destination',
  },
  'attachments-too-many': { status: 422, type: 'too-many-attachments', title: 'Too many attachments announced' },
  'attachment-not-announced': { status: 422, type: 'attachment-not-announced', title: 'Attachment not announced' },
  'attachments-incomplete': { status: 422, type: 'attachments-incomplete', title: 'Announced attachments missing' },
  'too-large': { status: 413, type: 'payload-too-large', title: 'Size limit exceeded' },
  'jwe-invalid': { status: 422, type: 'invalid-jwe', title: 'Encrypted content invalid' },
  'already-submitted': { status: 409, type: 'submission-state-invalid', title: 'Submission already finalised' },
  'set-malformed': { status: 400, type: 'invalid-set', title: 'Security event token malformed' },
  'set-invalid': { status: 422, type: 'invalid-set', title: 'Security event token invalid' },
  'set-signature-invalid': { status: 422, type: 'invalid-set', title: 'Signature of the security event token invalid' },
  'event-not-permitted': { status: 422, type: 'event-not-permitted', title: 'Event not permitted' },
  'event-after-decision': { status: 409, type: 'submission-state-invalid', title: 'Submission already decided' },
  'tags-mismatch': { status: 422, type: 'authentication-tags-mismatch', title: 'Authentication tags differ' },
}

/** Values that the sandbox had to choose. */
export const unverifiedChoices = {
  /** Page size when the request names none. */
  defaultPageSize: 100,
  /** Type of the problem in the service's own reject event after 14 days. */
  automaticRejectionProblem: 'technical-error',
  /** Minutes between one failed attempt at a callback and the next; after the last one the service gives up. */
  callbackRepeatsAfterMinutes: [1, 5, 30, 120, 720],
} as const

/** Behaviour that the sandbox had to choose, in words. */
export const unverifiedBehaviour: Readonly<Record<string, string>> = {
  ...unverifiedCallbackBehaviour,
  ...unverifiedReplyBehaviour,
  'mail about unfetched submissions':
    'Due three days after the submit when nobody has read the submission; it is noted, never sent.',
  'public destination API': 'The destination API hands out destinations and public keys without a token.',
  'delete after decision': 'An accept or reject deletes the contents and adds a delete-submission event at once.',
  'log outlives contents': 'The event log stays readable after the contents are gone.',
  'former signing keys': 'Events signed with a key from before a rotation are still accepted.',
  'region prefix': 'A destination covers every region that begins with its own.',
  'destination administration':
    'Exchanges as in the Destination API of v1; an update is a merge patch, and changes of the callback need url and secret together.',
  'new destinations': 'A destination is created inactive (created) and receives once its status is active.',
  'deleted destinations': 'A deleted destination is gone for its owner; its public keys stay readable.',
  'first destination':
    'A subscriber without destination gets a token when it asks for the scope manage-destinations alone.',
  'attachment cty': 'The content type in the header of an attachment is not looked at.',
  'repeated upload': 'An attachment may be uploaded again until the submission is finalised.',
}

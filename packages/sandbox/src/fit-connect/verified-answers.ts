import type { Answer } from './answer.js'

export type VerifiedReason =
  | 'submission-not-found'
  | 'destination-not-found'
  | 'destination-state-invalid'
  | 'not-the-subscriber'
  | 'cty-missing'
  | 'set-schema-unsupported'
  | 'area-search-failed'

/** Answers of which the status or the problem type was seen from the real service or in its documentation. */
export const verifiedAnswers: Readonly<Record<VerifiedReason, Answer>> = {
  'submission-not-found': { status: 404, type: 'submission-not-found', title: 'Submission not found' },
  'destination-not-found': { status: 404, type: 'destination-not-found', title: 'Destination not found' },
  // The type was seen, its status was not.
  'destination-state-invalid': { status: 422, type: 'destination-state-invalid', title: 'Destination is not active' },
  // The status was seen, its type was not.
  'not-the-subscriber': { status: 403, type: 'missing-role', title: 'Client is not connected with the destination' },
  'cty-missing': { status: 422, type: 'invalid-jwe', title: 'Content type of the encrypted content missing' },
  // The title was seen, its status and type were not.
  'set-schema-unsupported': { status: 422, type: 'invalid-set', title: 'Payload Schema not supported' },
  // The status was seen, its type was not.
  'area-search-failed': { status: 500, type: 'internal-error', title: 'Internal Server Error' },
}

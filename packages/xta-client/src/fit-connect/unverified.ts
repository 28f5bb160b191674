/**
 * What this client assumes about the wire without having seen evidence. One table, so that a check against the live
 * service changes one file. Nothing here decides about security.
 */

/** By analogy with the test portal; used for routing signatures only. */
export const unverifiedPortals: { readonly stage: string; readonly prod: string } = {
  stage: 'https://portal.auth-refz.fit-connect.fitko.net',
  prod: 'https://portal.auth-prod.fit-connect.fitko.net',
}

/**
 * Names of problem types (the last segment of `type` in a problem document) that this client tells apart.
 * Only the first three were seen in answers; the others are by analogy, and an unknown one is treated by its status.
 */
export const problemNames: {
  readonly submissionNotFound: string
  readonly destinationNotFound: string
  readonly destinationStateInvalid: string
} = {
  submissionNotFound: 'submission-not-found',
  destinationNotFound: 'destination-not-found',
  destinationStateInvalid: 'destination-state-invalid',
}

/** Metadata version of a reply: that of the submissions seen. Whether a sender can ask for another is unknown. */
export const replyMetadataVersion = '2.1.0'

/** Media type that an attachment is answered with; others are tolerated, because the content is checked anyway. */
export const attachmentAnswerType = 'application/jose'

/** Success answers that were not seen: the documentation says 204 or 200, and one of the others would do no harm. */
export const acceptedStatus: {
  readonly uploadAttachment: readonly number[]
  readonly finalise: readonly number[]
  readonly postEvent: readonly number[]
} = {
  uploadAttachment: [204, 200, 201],
  finalise: [200, 204],
  postEvent: [204, 200, 201],
}

/**
 * Payload schema of a rejection when the event log holds no event whose schema could be repeated. The test service was
 * seen to take this version and to refuse 1.0.0.
 */
export const fallbackPayloadSchema = 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json'

import { IntegrationError } from '@amt24/core'

/** Every way in which a FIT-Connect exchange ends without a result. Each code is documented in the package's README. */
export type FitConnectErrorCode =
  // configuration, before any request
  | 'environment-invalid'
  | 'key-invalid'
  | 'certificate-chain-unchecked'
  | 'trust-anchor-invalid'
  // certificates of a destination's key
  | 'certificate-untrusted'
  | 'certificate-revoked'
  | 'certificate-revocation-unknown'
  // answers of the services
  | 'credentials-refused'
  | 'not-permitted'
  | 'destination-not-found'
  | 'destination-inactive'
  | 'submission-not-found'
  | 'submission-refused'
  | 'event-refused'
  | 'rate-limited'
  | 'service-unavailable'
  | 'unexpected-response'
  // routing
  | 'search-invalid'
  | 'route-not-verified'
  // of the destination administration
  | 'destination-invalid'
  | 'destination-refused'
  // what the destination offers
  | 'service-not-offered'
  | 'schema-not-offered'
  | 'metadata-version-unsupported'
  // content
  | 'application-invalid'
  | 'metadata-invalid'
  | 'attachment-unreadable'
  | 'attachment-empty'
  | 'attachment-changed'
  | 'attachment-too-large'
  | 'spool-unavailable'
  | 'attachment-not-saved'
  | 'jwe-malformed'
  | 'jwe-not-permitted'
  | 'jwe-key-unknown'
  | 'jwe-decryption-failed'
  // signed events
  | 'event-malformed'
  | 'event-unknown'
  | 'event-issuer-unknown'
  | 'event-not-permitted'
  | 'event-key-unusable'
  | 'event-signature-invalid'
  | 'event-schema-unsupported'
  | 'event-subject-mismatch'
  | 'event-log-inconsistent'
  // outcome
  | 'submission-unconfirmed'
  | 'checkpoint-unusable'
  | 'authentication-tags-differ'
  // replies
  | 'reply-channel-missing'
  | 'reply-not-offered'
  | 'reply-refused'
  | 'reply-not-found'
  | 'reply-unconfirmed'
  // callbacks
  | 'callback-header-missing'
  | 'callback-header-malformed'
  | 'callback-authentication-invalid'
  | 'callback-too-old'
  | 'callback-in-future'
  | 'callback-malformed'
  | 'callback-too-large'
  // of the subscriber
  | 'content-unavailable'
  | 'decision-not-permitted'
  | 'decision-unconfirmed'

/** A failed FIT-Connect exchange. Facts name ids, states and rules; never content, personal data, tokens or keys. */
export class FitConnectError extends IntegrationError<FitConnectErrorCode> {}

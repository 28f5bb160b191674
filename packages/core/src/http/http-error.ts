import { IntegrationError } from '../errors/integration-error.js'

/**
 * - `unreachable`: no connection could be made; nothing was sent.
 * - `connection-lost`: the connection broke after bytes had been sent; the peer may have acted.
 * - `timed-out`: a connect, idle or overall deadline passed; the peer may have acted.
 * - `aborted`: the caller's signal fired.
 * - `response-too-large`: the answer exceeded the limit and was cut off.
 * - `body-size-mismatch`: the request body was longer or shorter than announced; the request was aborted.
 * - `unexpected-status`, `unexpected-content-type`, `invalid-json`, `unexpected-shape`: an answer that the protocol does not allow here.
 */
export type HttpErrorCode =
  | 'unreachable'
  | 'connection-lost'
  | 'timed-out'
  | 'aborted'
  | 'response-too-large'
  | 'body-size-mismatch'
  | 'unexpected-status'
  | 'unexpected-content-type'
  | 'invalid-json'
  | 'unexpected-shape'

/** A failed exchange. Facts: `method`, `host`, `path` (identifiers only), `status` where an answer arrived. */
export class HttpError extends IntegrationError<HttpErrorCode> {}

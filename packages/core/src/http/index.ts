export { createAxiosTransport, DEFAULT_MAX_RESPONSE_BYTES } from './axios-transport.js'
export type { AxiosTransportOptions } from './axios-transport.js'
export { createHttpTransport } from './create-http-transport.js'
export type { HttpTransportOptions } from './create-http-transport.js'
export { HttpError } from './http-error.js'
export type { HttpErrorCode } from './http-error.js'
export { isRepeatable } from './is-repeatable.js'
export { readJson } from './read-json.js'
export type { ReadJsonOptions } from './read-json.js'
export { readProblem } from './read-problem.js'
export type { Problem } from './read-problem.js'
export { bearer, formRequest, jsonRequest } from './requests.js'
export { requireStatus } from './require-status.js'
export type { ExpectedStatus } from './require-status.js'
export { defaultRetryPolicy } from './retry-policy.js'
export type { RetryPolicy } from './retry-policy.js'
export { defaultTimeouts } from './timeouts.js'
export type { HttpTimeouts } from './timeouts.js'
export type {
  HttpMethod,
  HttpRequest,
  HttpResponse,
  HttpTransport,
  SendOptions,
  StreamBody,
  StreamedHttpResponse,
} from './transport.js'
export { withRetry } from './with-retry.js'
export type { Attempt, RetryOptions } from './with-retry.js'
export { JsonError } from '../json/json-error.js'
export type { JsonErrorCode } from '../json/json-error.js'
export { parseJson } from '../json/parse-json.js'

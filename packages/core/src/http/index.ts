export { createAxiosTransport, DEFAULT_MAX_RESPONSE_BYTES } from './axios-transport.js'
export type { AxiosTransportOptions } from './axios-transport.js'
export { HttpError } from './http-error.js'
export type { HttpErrorCode } from './http-error.js'
export type {
  HttpMethod,
  HttpRequest,
  HttpResponse,
  HttpTransport,
  SendOptions,
  StreamBody,
  StreamedHttpResponse,
} from './transport.js'
export { defaultTimeouts } from './timeouts.js'
export type { HttpTimeouts } from './timeouts.js'

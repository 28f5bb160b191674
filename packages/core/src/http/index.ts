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

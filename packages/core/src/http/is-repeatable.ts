import type { HttpRequest } from './transport.js'

/** Whether the request may be sent again after a lost answer: its own word, else by method (see {@link HttpRequest}). */
export function isRepeatable(request: HttpRequest): boolean {
  return request.isRepeatable ?? (request.method !== 'POST' && request.method !== 'PATCH')
}

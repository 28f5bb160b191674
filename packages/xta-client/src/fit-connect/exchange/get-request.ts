import type { HttpRequest } from '@amt24/core/http'

/** A GET that expects JSON. */
export function getRequest(url: string): HttpRequest {
  return { method: 'GET', url, headers: { accept: 'application/json, application/problem+json' } }
}

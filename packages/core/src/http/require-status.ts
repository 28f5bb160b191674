import { HttpError } from './http-error.js'
import { readProblem } from './read-problem.js'
import type { HttpResponse } from './transport.js'

export type ExpectedStatus = number | readonly number[]

/**
 * For answers whose status is all that matters.
 *
 * @throws {HttpError} `unexpected-status`; facts: `status`, `problemType` where the answer is a problem document with a type.
 * Worth a repeat for 408, 429 and 5xx other than 501 and 505.
 */
export function requireStatus(response: HttpResponse, expected: ExpectedStatus): void {
  const accepted = typeof expected === 'number' ? [expected] : expected
  const { status } = response
  if (accepted.includes(status)) return
  const problemType = readProblem(response).type
  throw new HttpError('unexpected-status', {
    message: `The peer answered with status ${status} instead of ${accepted.join(' or ')}. ${adviceFor(status)}`,
    facts: { status, problemType },
    isRetryable: isTransientStatus(status),
  })
}

/** Whether the same request may be answered differently a little later. */
export function isTransientStatus(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status)
}

function adviceFor(status: number): string {
  if (status === 429) return 'Too many requests: wait before the next one.'
  if (isTransientStatus(status)) return 'That is often temporary: try again later.'
  if (status === 401 || status === 403) return 'Check the credentials and what they permit.'
  if (status === 404) return 'Check the address and the identifiers in it.'
  if (status >= 300 && status < 400) return 'Redirects are not followed: configure the final address.'
  return 'Read the problem document of the answer for what to change.'
}

import { IntegrationError } from '../errors/integration-error.js'
import type { Logger } from '../runtime/logger.js'
import type { Attempt } from './with-retry.js'

/**
 * One debug line for each attempt: method, host, path, status or error code, duration, attempt. Never the query, a header or
 * a body: that is where tokens, names and content are.
 */
export function logAttempts(logger: Logger): (attempt: Attempt) => void {
  return ({ request, attempt, durationMs, status, error, retryInMs }) => {
    const { host, pathname } = new URL(request.url)
    const facts = {
      method: request.method,
      host,
      path: pathname,
      status,
      error: codeOf(error),
      durationMs,
      attempt,
      retryInMs,
    }
    logger.debug('http exchange', facts)
  }
}

function codeOf(error: unknown): string | undefined {
  if (error === undefined) return undefined
  return IntegrationError.isInstance(error) ? error.code : 'unexpected'
}

import type { Clock } from '../runtime/clock.js'
import { silentLogger, type Logger } from '../runtime/logger.js'
import { createAxiosTransport } from './axios-transport.js'
import { logAttempts } from './log-attempts.js'
import type { RetryPolicy } from './retry-policy.js'
import type { HttpTimeouts } from './timeouts.js'
import type { HttpTransport } from './transport.js'
import { withRetry } from './with-retry.js'

export interface HttpTransportOptions {
  /** Deadlines of each attempt. */
  readonly timeouts?: Partial<HttpTimeouts>
  /** What is repeated, how often and when. `{ attempts: 1 }` repeats nothing. */
  readonly retry?: Partial<RetryPolicy>
  /** Appended to the `User-Agent`, such as `stadt-beispiel-portal/2.1`. */
  readonly product?: string
  /** Receives one debug line for each attempt, without secrets or content. Default: silent. */
  readonly logger?: Logger
  /** For the pauses between attempts; deadlines of sockets keep the machine's time. Default: the machine's. */
  readonly clock?: Clock
  /** Evenly distributed from 0 up to, not including, 1, for the pauses. Default: `Math.random`. */
  readonly random?: () => number
}

/**
 * The transport that every `@amt24` package uses unless it is given another: axios adapter, retries, debug log.
 *
 * @throws {TypeError | RangeError} for options that cannot work
 */
export function createHttpTransport(options: HttpTransportOptions = {}): HttpTransport {
  const { timeouts, retry, product, logger = silentLogger, clock, random } = options
  const transport = createAxiosTransport({ ...(timeouts && { timeouts }), ...(product !== undefined && { product }) })
  return withRetry(transport, {
    ...retry,
    ...(clock && { clock }),
    ...(random && { random }),
    onAttempt: logAttempts(logger),
  })
}

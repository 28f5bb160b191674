/** Deadlines of one exchange. Only time spent waiting for the peer counts, not time in which our own caller reads slowly. */
export interface HttpTimeouts {
  /** From the call to an established (for https: authenticated) connection, in milliseconds. Default: 10,000. */
  readonly connectTimeoutMs: number
  /** Longest silence once connected: no byte taken by the peer and none received, in milliseconds. Default: 30,000. */
  readonly idleTimeoutMs: number
  /** Base of the time for the whole exchange, in milliseconds, extended by the bytes that travel. Default: 30,000. */
  readonly overallTimeoutMs: number
  /**
   * Slowest average rate that is still accepted in either direction, in bytes per second. Every byte of the announced request
   * body and every byte received extends the overall time-out accordingly. Default: 250,000 (500 MB may take 34 minutes).
   */
  readonly minThroughputBytesPerSecond: number
}

export const defaultTimeouts: HttpTimeouts = {
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 30_000,
  overallTimeoutMs: 30_000,
  minThroughputBytesPerSecond: 250_000,
}

/** Fills in the defaults. @throws {RangeError} for a value that is not a positive number */
export function resolveTimeouts(timeouts: Partial<HttpTimeouts> = {}): HttpTimeouts {
  const resolved = { ...defaultTimeouts, ...timeouts }
  for (const [name, value] of Object.entries(resolved)) {
    if (!(value > 0)) throw new RangeError(`${name} must be a positive number. Leave it out for the default.`)
  }
  return resolved
}

/** Time allowed for a whole exchange in which this many bytes travel, in milliseconds. */
export function overallAllowanceMs(timeouts: HttpTimeouts, travellingBytes: number): number {
  return timeouts.overallTimeoutMs + (travellingBytes / timeouts.minThroughputBytesPerSecond) * 1000
}

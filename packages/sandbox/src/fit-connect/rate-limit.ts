import { decodeJwt } from 'jose'
import type { VirtualClock } from '../virtual-clock.js'
import type { Limits } from './limits.js'

/** What one request leaves of the client's share. */
export interface RateLimitState {
  readonly isExceeded: boolean
  readonly headers: Readonly<Record<'RateLimit-Limit' | 'RateLimit-Remaining' | 'RateLimit-Reset', string>>
}

export interface RateLimiter {
  /** Counts a request. Whoever shows no token shares the count of all who do not. */
  count(authorization: string | null): RateLimitState
}

interface Window {
  readonly endsAt: number
  used: number
}

/** One window of time for each client, beginning with its first request; by the sandbox's clock. */
export function createRateLimiter(clock: VirtualClock, limits: () => Limits): RateLimiter {
  const windows = new Map<string, Window>()
  return {
    count(authorization) {
      const { requestsPerWindow, windowSeconds } = limits()
      const now = clock.now()
      const client = clientOf(authorization)
      const known = windows.get(client)
      const window = known !== undefined && known.endsAt > now ? known : { endsAt: now + windowSeconds * 1000, used: 0 }
      windows.set(client, window)
      window.used += 1
      return {
        isExceeded: window.used > requestsPerWindow,
        headers: {
          'RateLimit-Limit': String(requestsPerWindow),
          'RateLimit-Remaining': String(Math.max(0, requestsPerWindow - window.used)),
          'RateLimit-Reset': String(Math.ceil((window.endsAt - now) / 1000)),
        },
      }
    },
  }
}

// Not verified: a forged token only moves the count to another name.
function clientOf(authorization: string | null): string {
  try {
    return decodeJwt(authorization?.replace(/^Bearer /i, '') ?? '').sub ?? ''
  } catch {
    return ''
  }
}

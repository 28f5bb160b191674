import type { HttpResponse } from './transport.js'

/**
 * The pause that a 429 or 503 asks for, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), else
 * `RateLimit-Reset` in seconds. Undefined when it asks for none, or unreadably.
 */
export function retryAfterMs(response: Pick<HttpResponse, 'status' | 'headers'>, now: number): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined
  const { headers } = response
  return (
    seconds(headers['retry-after']) ?? untilDate(headers['retry-after'], now) ?? seconds(headers['ratelimit-reset'])
  )
}

function seconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value.trim()) ? Number(value) * 1000 : undefined
}

function untilDate(value: string | undefined, now: number): number | undefined {
  // Date.parse takes many forms; only the one of HTTP counts, and that ends in GMT.
  if (value === undefined || !/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value.trim())) return undefined
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

import { describe, expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.js'

const now = Date.UTC(2026, 0, 1, 12, 0, 0)
const asked = (headers: Record<string, string>, status = 429) => retryAfterMs({ status, headers }, now)

describe('retryAfterMs', () => {
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ])('reads Retry-After %j', (value, ms) => {
    expect(asked({ 'retry-after': value })).toBe(ms)
    expect(asked({ 'retry-after': value }, 503)).toBe(ms)
  })

  it('reads RateLimit-Reset in seconds when Retry-After is absent', () => {
    expect(asked({ 'ratelimit-reset': '12' })).toBe(12_000)
    expect(asked({ 'retry-after': '3', 'ratelimit-reset': '12' })).toBe(3_000)
  })

  it.each(['', '-1', '1.5', '1e3', 'soon', '2026-01-01', 'Thu, 99 Jan 2026 12:00:30 GMT', '9999999999999'])(
    'takes an unreadable %j as no wish',
    (value) => {
      expect(asked({ 'retry-after': value })).toBeUndefined()
    },
  )

  it('heeds no wish of other answers', () => {
    expect(asked({ 'retry-after': '7' }, 502)).toBeUndefined()
  })
})

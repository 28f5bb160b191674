import { describe, expect, it } from 'vitest'
import type { FitConnectErrorCode } from '../errors.js'
import { FitConnectError } from '../errors.js'
import { eventLogProblem } from './event-log-problem.js'

const error = (code: FitConnectErrorCode, facts = {}) => new FitConnectError(code, { message: 'message', facts })

describe('eventLogProblem', () => {
  it.each([
    'event-malformed',
    'event-not-permitted',
    'event-signature-invalid',
    'event-subject-mismatch',
    'event-log-inconsistent',
  ] as const)('rejects for %s', (code) => {
    expect(eventLogProblem(error(code))).toMatchObject({
      type: 'https://schema.fitko.de/fit-connect/events/problems/invalid-event-log',
      instance: 'submission',
    })
  })

  it.each(['event-key-unusable', 'event-schema-unsupported', 'event-unknown', 'service-unavailable'] as const)(
    'does not reject for %s, which may be our own trouble',
    (code) => {
      expect(eventLogProblem(error(code))).toBeUndefined()
    },
  )

  it('does not reject for a key of the destination that cannot be used, which may be our own trouble', () => {
    expect(eventLogProblem(error('event-key-unusable', { issuer: 'destination' }))).toBeUndefined()
  })

  it('does not reject for an event of the future, which our own slow clock makes of every event', () => {
    expect(eventLogProblem(error('event-malformed', { rule: 'issued-in-future' }))).toBeUndefined()
  })

  it('rejects for a foreign destination, but not for an environment with another address', () => {
    expect(eventLogProblem(error('event-issuer-unknown', { issuer: 'destination' }))).toBeDefined()
    expect(eventLogProblem(error('event-issuer-unknown', { issuer: 'service' }))).toBeUndefined()
  })

  it('does not reject for what it does not know', () => {
    expect(eventLogProblem(new Error('unreachable'))).toBeUndefined()
    expect(eventLogProblem(undefined)).toBeUndefined()
  })
})

import { IntegrationError } from '@amt24/core'
import type { Problem } from '../events/event.js'
import { problem } from '../problems/index.js'

const faultsOfTheLog = [
  'event-malformed',
  'event-not-permitted',
  'event-signature-invalid',
  'event-subject-mismatch',
  'event-log-inconsistent',
]

/**
 * The problem to reject with when `verifyEventLog` threw, or `undefined` when the failure may be our own trouble: an
 * unreachable service, a missing key, a slow clock, an environment with another address, a library that is too old. Such a submission
 * is left waiting.
 */
export function eventLogProblem(error: unknown): Problem | undefined {
  if (!IntegrationError.isInstance(error)) return undefined
  // Our own clock may be slow.
  if (error.facts['rule'] === 'issued-in-future') return undefined
  const isForeignDestination = error.code === 'event-issuer-unknown' && error.facts['issuer'] === 'destination'
  if (!isForeignDestination && !faultsOfTheLog.includes(error.code)) return undefined
  return problem('invalid-event-log', 'submission', 'Das Event-Log enthält einen ungültigen Eintrag.')
}

import { FitConnectError } from '../errors.js'
import type { CaseEvent } from './event.js'
import { createEventKeys, type KeySource } from './event-keys.js'
import { parseSet } from './set.js'
import { isPs512Signature, isPs512SignatureInPool } from '../crypto/ps512.js'
import { verifyCaseEvent, type CaseContext } from './verify-event.js'

/** Entries verified at the same time. Between two batches everything else gets its turn, also in a log of 100,000. */
const batchSize = 64

/** A usual log has three to five entries; only longer ones are worth the way to other threads. */
const fewEntries = 8

/**
 * Verifies every entry of the log of a case, whatever it is about. Fails closed: one entry that does not verify makes the whole
 * log worthless; of several, the first in the log is named.
 *
 * One kind of entry is left out instead: what another destination says about something else in the case. A case may
 * hold submissions to several destinations, and nobody told us which ones are to be believed. Leaving it out is no more than
 * the service could do anyway, and about `subject` only its own destination is heard.
 *
 * @param subject `sub` of what is asked about, such as `submission:<uuid>`
 * @throws {FitConnectError} every code of `verifyEvent` with the position as fact `entry` and a fact `reason`;
 *   `event-log-inconsistent`, reason `duplicate`, for an event that is there twice
 */
export async function verifyCase(
  tokens: readonly string[],
  subject: string,
  context: CaseContext & KeySource,
): Promise<readonly CaseEvent[]> {
  const keys = createEventKeys(context)
  const isSignature = tokens.length > fewEntries ? isPs512SignatureInPool : isPs512Signature
  const events: CaseEvent[] = []
  const seen = new Set<string>()
  for (let start = 0; start < tokens.length; start += batchSize) {
    const batch = tokens.slice(start, start + batchSize)
    const results = await Promise.allSettled(batch.map((token) => verifyCaseEvent(token, context, keys, isSignature)))
    for (const [index, result] of results.entries()) {
      const entry = start + index
      if (result.status === 'rejected') {
        if (isAnotherDestinations(result.reason, batch[index], subject)) continue
        throw located(result.reason, entry)
      }
      const id = result.value.id.toLowerCase()
      if (seen.has(id)) throw duplicate(entry)
      seen.add(id)
      events.push(result.value)
    }
  }
  return events
}

function isAnotherDestinations(reason: unknown, token: string | undefined, subject: string): boolean {
  if (token === undefined || !(reason instanceof FitConnectError)) return false
  if (reason.code !== 'event-issuer-unknown' || reason.facts['issuer'] !== 'destination') return false
  return parseSet(token).claims.sub.toLowerCase() !== subject.toLowerCase()
}

function located(cause: unknown, entry: number): unknown {
  if (!(cause instanceof FitConnectError) || !cause.code.startsWith('event-')) return cause
  const { code, facts, isRetryable } = cause
  return new FitConnectError(code, {
    message: `Entry ${entry} of the event log: ${cause.message}`,
    facts: { reason: code.replace('event-', ''), ...facts, entry },
    isRetryable,
    cause,
  })
}

function duplicate(entry: number): FitConnectError {
  return new FitConnectError('event-log-inconsistent', {
    message: `Entry ${entry} of the event log repeats an earlier event. Do not act on it; read the log again, and if it stays, report it to the operator of the delivery service.`,
    facts: { reason: 'duplicate', entry },
  })
}

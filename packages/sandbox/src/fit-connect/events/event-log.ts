import { importJWK } from 'jose'
import { lazily } from '../../lazily.js'
import type { ServiceContext } from '../service-context.js'
import { createForger } from './forge-event.js'
import type { LogEntry } from './log-entry.js'
import type { LogSubject } from './log-subject.js'
import { rearranged, targetsOf } from './log-tampering.js'
import { claimsOf, signClaims } from './sign-event.js'

/** Reads events as compact SETs. Service events are signed when first read (5 ms each) and kept from then on. */
export interface EventLog {
  page(subjects: readonly LogSubject[], page: { offset: number; limit: number }): Promise<EventLogPage>
}

export interface EventLogPage {
  readonly eventLog: readonly string[]
  readonly offset: number
  readonly count: number
  readonly totalCount: number
}

export function createEventLog(context: ServiceContext): EventLog {
  const sign = createSigner(context)
  const forge = createForger(context, sign)
  return {
    async page(subjects, { offset, limit }) {
      const honest = subjects
        .flatMap((subject) => subject.events.map((event) => ({ subject, event })))
        .sort((a, b) => a.event.sequence - b.event.sequence)
      const tampering = context.tampering.of(honest)
      const entries = tampering === undefined ? honest : rearranged(honest, tampering)
      const targets = tampering === undefined ? [] : targetsOf(honest, tampering)
      const eventLog = await Promise.all(
        entries
          .slice(offset, offset + limit)
          .map((entry) =>
            tampering !== undefined && targets.includes(entry) ? forge(entry, tampering, honest) : sign(entry),
          ),
      )
      return { eventLog, offset, count: eventLog.length, totalCount: entries.length }
    },
  }
}

function createSigner(context: ServiceContext): (entry: LogEntry) => Promise<string> {
  const { privateKey } = context.store.signingKey
  const key = lazily(() => importJWK(privateKey, 'PS512'))

  return async (entry) => {
    const { subject, event } = entry
    if (event.set !== undefined) return event.set
    const set = await signClaims(claimsOf(context, entry), privateKey.kid, await key())
    // Of two readers at once the first one's token counts: PSS signatures differ from each other.
    event.set ??= set
    subject.save()
    return event.set
  }
}

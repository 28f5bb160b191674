import { SandboxError } from '../../sandbox-error.js'
import type { EventName } from '../protocol.js'
import type { LogEntry } from './log-entry.js'

export const logEffects = [
  'withheld-tail',
  'reversed',
  'repeated-event',
  'duplicate-jti',
  'foreign-key',
  'broken-signature',
  'foreign-issuer',
  'foreign-subject',
  'future-time',
  'changed-tags',
  'second-event',
] as const

/**
 * How the log lies. The first two concern the whole log:
 * - `withheld-tail`: the last events are missing, `totalCount` included;
 * - `reversed`: the newest event comes first;
 *
 * the others one event, which is rightly signed unless said otherwise:
 * - `repeated-event`: it is listed twice;
 * - `duplicate-jti`: it has the `jti` of the event before it;
 * - `foreign-key`: it is signed by a key that nobody published, under the right `kid`;
 * - `broken-signature`: one character of its signature is another one;
 * - `foreign-issuer`: it is issued by a delivery service, or a destination, that has no part in the case;
 * - `foreign-subject`: it is about another submission in another case;
 * - `future-time`: it was issued in an hour;
 * - `changed-tags`: it names another authentication tag of the metadata;
 * - `second-event`: it says that the submission was accepted, besides.
 */
export type LogEffect = (typeof logEffects)[number]

/** A scripted lie of the event log. What the service has stored stays as it is. */
export interface LogLie {
  readonly effect: LogEffect
  /** The event concerned, in its own spelling (`submit-submission`). Default: the last one of the log. */
  readonly event?: EventName
  /** Default: every case. */
  readonly caseId?: string
  /** How many events are missing. For `withheld-tail` only; default 1. */
  readonly count?: number
}

/** Makes the event log dishonest, so that a client can show that it notices. */
export interface EventLogControl {
  /** Takes the place of an earlier lie. @throws {SandboxError} `fault-invalid` */
  tamper(lie: LogLie): void
  /** Ends the lie. */
  restore(): void
  /** The lie in force. */
  lie(): LogLie | undefined
}

export interface LogTampering extends EventLogControl {
  /** The lie about the log of these entries, if there is one. */
  of(entries: readonly LogEntry[]): LogLie | undefined
}

export function createLogTampering(): LogTampering {
  let current: LogLie | undefined
  return {
    tamper(lie) {
      requireSense(lie)
      current = lie
    },
    restore() {
      current = undefined
    },
    lie: () => current,
    of: ([first]) => (current?.caseId === undefined || current.caseId === first?.subject.caseId ? current : undefined),
  }
}

/** The entries in the order, and number, in which the lie shows them. */
export function rearranged(entries: readonly LogEntry[], lie: LogLie): readonly LogEntry[] {
  if (lie.effect === 'withheld-tail') return entries.slice(0, Math.max(0, entries.length - (lie.count ?? 1)))
  if (lie.effect === 'reversed') return [...entries].reverse()
  if (lie.effect !== 'repeated-event') return entries
  const repeated = concerned(entries, lie)
  return entries.flatMap((entry) => (repeated.includes(entry) ? [entry, entry] : [entry]))
}

const wholeLog: readonly LogEffect[] = ['withheld-tail', 'reversed', 'repeated-event']

/** The entries that have to be forged. */
export function targetsOf(entries: readonly LogEntry[], lie: LogLie): readonly LogEntry[] {
  return wholeLog.includes(lie.effect) ? [] : concerned(entries, lie)
}

function concerned(entries: readonly LogEntry[], { event }: LogLie): readonly LogEntry[] {
  return event === undefined ? entries.slice(-1) : entries.filter((entry) => entry.event.event === event)
}

function requireSense({ effect, count }: LogLie): void {
  if (!logEffects.includes(effect))
    throw new SandboxError('fault-invalid', `The event log can lie by ${logEffects.join(', ')}.`)
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    throw new SandboxError('fault-invalid', 'The lie cannot be told: count must be a whole number ≥ 1.')
}

import type { CaseEvent, EventIssuer, EventType } from './event.js'
import { replyEventIssuers } from './reply-events.unverified.js'

const base = 'https://schema.fitko.de/fit-connect/events/'

/**
 * Who may say what. A subscriber decides; everything else is the delivery service's to say. The service rejects, too,
 * when a submission was not answered in time.
 *
 * @see FIT-Connect, "Ereignisprotokoll"
 */
const submissionEventIssuers: Readonly<Record<EventType, readonly EventIssuer[]>> = {
  'create-submission': ['service'],
  'submit-submission': ['service'],
  'notify-submission': ['service'],
  'accept-submission': ['destination'],
  'reject-submission': ['destination', 'service'],
  'delete-submission': ['service'],
}

const issuersOf: Readonly<Record<CaseEvent['type'], readonly EventIssuer[]>> = {
  ...submissionEventIssuers,
  ...replyEventIssuers,
}

/** Events of API v1. They are known, so that an old log gets a telling error, and permitted to nobody. */
const removed: readonly string[] = [`${base}forward-submission`, `${base}forward-reply`]

/** Address of an event type, the key under `events` of a token. */
export function eventUri(type: CaseEvent['type']): string {
  return `${base}${type}`
}

/** The type with this address, or `undefined` when API v2 knows no such event. */
export function eventTypeOf(uri: string): CaseEvent['type'] | undefined {
  const name = uri.startsWith(base) ? uri.slice(base.length) : ''
  return isEventType(name) ? name : undefined
}

/** True for an event that API v1 had and v2 no longer has. */
export function isRemovedEvent(uri: string): boolean {
  return removed.includes(uri)
}

export function mayIssue(issuer: EventIssuer, type: CaseEvent['type']): boolean {
  return issuersOf[type].includes(issuer)
}

export function isSubmissionEvent(type: CaseEvent['type']): type is EventType {
  return Object.hasOwn(submissionEventIssuers, type)
}

function isEventType(name: string): name is CaseEvent['type'] {
  return Object.hasOwn(issuersOf, name)
}

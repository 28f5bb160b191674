import type { EventType, VerifiedEvent } from './event.js'

const base = 'https://schema.fitko.de/fit-connect/events/'

/**
 * Who may say what. A subscriber decides; everything else is the delivery service's to say. The service rejects, too,
 * when a submission was not answered in time.
 *
 * @see FIT-Connect, "Ereignisprotokoll"
 */
const issuersOf: Readonly<Record<EventType, readonly VerifiedEvent['issuer'][]>> = {
  'create-submission': ['service'],
  'submit-submission': ['service'],
  'notify-submission': ['service'],
  'accept-submission': ['destination'],
  'reject-submission': ['destination', 'service'],
  'delete-submission': ['service'],
}

/** Address of an event type, the key under `events` of a token. */
export function eventUri(type: EventType): string {
  return `${base}${type}`
}

/** The type with this address, or `undefined` when API v2 knows no such event. */
export function eventTypeOf(uri: string): EventType | undefined {
  const name = uri.startsWith(base) ? uri.slice(base.length) : ''
  return isEventType(name) ? name : undefined
}

export function mayIssue(issuer: VerifiedEvent['issuer'], type: EventType): boolean {
  return issuersOf[type].includes(issuer)
}

function isEventType(name: string): name is EventType {
  return Object.hasOwn(issuersOf, name)
}

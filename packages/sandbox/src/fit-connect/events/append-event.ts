import type { EventName } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { EventRecord } from './event-record.js'

/** Adds an event of the service itself to the log of a submission or reply; it is signed when first read. */
export function appendServiceEvent(
  { store }: ServiceContext,
  log: { readonly id: string; readonly events: EventRecord[] },
  event: EventName,
  atMs: number,
  payload: EventRecord['payload'] = {},
): void {
  log.events.push({
    jti: store.eventId(log.id, log.events.length),
    event,
    signedBy: 'service',
    issuedAt: Math.floor(atMs / 1000),
    payload,
    sequence: store.nextSequence(),
  })
}

export type NotifyType = 'polling' | 'callback'

/** Whether the log already says that the receiver learnt of it in this way: it does so at most once each. */
export function isNotified(events: readonly EventRecord[], notifyType: NotifyType): boolean {
  return events.some(({ payload }) => payload['notifyType'] === notifyType)
}

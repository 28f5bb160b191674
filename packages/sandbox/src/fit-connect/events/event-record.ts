import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { replyEvents, serviceEvents, subscriberEvents, type EventName } from '../protocol.js'

/** An event of a log, with what is needed to sign it. */
export interface EventRecord {
  readonly jti: string
  readonly event: EventName
  readonly signedBy: 'service' | 'subscriber'
  /** Unix seconds. */
  readonly issuedAt: number
  readonly payload: Readonly<Record<string, unknown>>
  /** Position among all events of the service, so that a page of a log never shifts. */
  readonly sequence: number
  /** The compact JWS; absent for a service event that nobody has read yet. */
  set?: string | undefined
}

export const eventRecordSchema: () => z.ZodType<EventRecord> = lazily(() =>
  z.object({
    jti: z.string(),
    event: z.enum([...serviceEvents, ...subscriberEvents, ...replyEvents]),
    signedBy: z.enum(['service', 'subscriber']),
    issuedAt: z.number(),
    payload: z.record(z.string(), z.unknown()),
    sequence: z.number(),
    set: z.string().optional(),
  }),
)

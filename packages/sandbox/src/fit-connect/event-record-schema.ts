import { z } from 'zod'
import { lazily } from '../lazily.js'
import { replyEvents, serviceEvents, subscriberEvents } from './protocol.js'
import type { EventRecord } from './state.js'

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

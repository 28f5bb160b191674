import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { eventRecordSchema, type EventRecord } from '../events/event-record.js'

export type ReplyState = 'incomplete' | 'submitted' | 'acknowledged' | 'deleted'

/** An answer of the authority within a case. */
export interface ReplyRecord {
  readonly replyId: string
  readonly caseId: string
  /** Whose subscriber replies. */
  readonly destinationId: string
  /** Who receives the reply: the sender of the case. */
  readonly senderClientId: string
  readonly announcedAttachments: readonly string[]
  /** Unix milliseconds. */
  readonly createdAt: number
  /** Identifiers handed out up to this reply. */
  readonly drawn: number
  submittedAt?: number | undefined
  state: ReplyState
  readonly events: EventRecord[]
}

export const replyRecordSchema: () => z.ZodType<ReplyRecord> = lazily(() =>
  z.object({
    replyId: z.string(),
    caseId: z.string(),
    destinationId: z.string(),
    senderClientId: z.string(),
    announcedAttachments: z.array(z.string()),
    createdAt: z.number(),
    drawn: z.number(),
    submittedAt: z.number().optional(),
    state: z.enum(['incomplete', 'submitted', 'acknowledged', 'deleted']),
    events: z.array(eventRecordSchema()),
  }),
)

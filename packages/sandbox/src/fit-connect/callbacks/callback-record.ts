import { z } from 'zod'
import { lazily } from '../../lazily.js'
import type { CallbackKind } from './callbacks.unverified.js'

/** Who is called: the subscriber of a destination, or a sender. */
export type CallbackReceiver =
  { readonly role: 'destination'; readonly id: string } | { readonly role: 'client'; readonly id: string }

/** A callback that is still to be delivered. Address and secret are looked up for every attempt. */
export interface CallbackRecord {
  /** Its place among all events and callbacks of the service, and its id. */
  readonly sequence: number
  readonly kind: CallbackKind
  readonly receiver: CallbackReceiver
  /** `submission:<id>` or `reply:<id>`, as in the subject of an event. */
  readonly subject: string
  /** The JSON text that is signed and sent. */
  readonly body: string
  /** Attempts that failed. */
  readonly failures: number
  /** Unix milliseconds of the service's clock. */
  readonly dueAt: number
}

export const callbackRecordSchema: () => z.ZodType<CallbackRecord> = lazily(() =>
  z.object({
    sequence: z.number(),
    kind: z.enum(['new-submissions', 'new-events', 'new-replies']),
    receiver: z.object({ role: z.enum(['destination', 'client']), id: z.string() }),
    subject: z.string(),
    body: z.string(),
    failures: z.number(),
    dueAt: z.number(),
  }),
)

import { z } from 'zod'
import type { AuthenticationTags } from '../../receipt.js'
import { isBase64url } from '../crypto/base64url.js'
import { lazily } from '../lazily.js'
import type { EventType, Problem } from './event.js'

/** What an event says beyond its type. */
export interface EventPayload {
  readonly authenticationTags?: AuthenticationTags
  readonly problems?: readonly Problem[]
}

const tagsSchema = lazily((): z.ZodType<AuthenticationTags> => {
  const tag = z.string().length(22).refine(isBase64url)
  return z.object({ metadata: tag, data: tag, attachments: z.record(z.guid(), tag).default({}) })
})

const problemsSchema = lazily((): z.ZodType<readonly Problem[]> => {
  const text = z.string().default('')
  return z.array(z.object({ type: z.string(), title: text, detail: text, instance: text }))
})

const payloadSchemas: Readonly<Record<EventType, () => z.ZodType<EventPayload>>> = {
  'create-submission': lazily(() => z.object({})),
  'submit-submission': lazily(() => z.object({ authenticationTags: tagsSchema() })),
  'notify-submission': lazily(() => z.object({})),
  'accept-submission': lazily(() =>
    z.object({ authenticationTags: tagsSchema(), problems: problemsSchema().exactOptional() }),
  ),
  'reject-submission': lazily(() => z.object({ problems: problemsSchema().refine((list) => list.length > 0) })),
  'delete-submission': lazily(() => z.object({})),
}

/** The payload of an event, reduced to what its type defines; `undefined` when it does not have that shape. */
export function readPayload(type: EventType, payload: unknown): EventPayload | undefined {
  return payloadSchemas[type]().safeParse(payload).data
}

import { z } from 'zod'
import type { AuthenticationTags } from '../../receipt.js'
import { isBase64url } from '../crypto/base64url.js'
import { lazily } from '../lazily.js'
import type { CaseEvent, Problem } from './event.js'
import { verbOf, type EventVerb } from './event-verbs.js'

/** What an event says beyond its type. */
export type EventPayload = Pick<CaseEvent, 'authenticationTags' | 'problems' | 'notifyType'>

const tagsSchema = lazily((): z.ZodType<AuthenticationTags> => {
  const tag = z.string().length(22).refine(isBase64url)
  return z.object({ metadata: tag, data: tag, attachments: z.record(z.guid(), tag).default({}) })
})

const problemsSchema = lazily((): z.ZodType<readonly Problem[]> => {
  const text = z.string().default('')
  return z.array(z.object({ type: z.string(), title: text, detail: text, instance: text }))
})

const nothing = lazily((): z.ZodType<EventPayload> => z.object({}))
const decision = lazily((): z.ZodType<EventPayload> =>
  z.object({ authenticationTags: tagsSchema(), problems: problemsSchema().exactOptional() }),
)
const rejection = lazily((): z.ZodType<EventPayload> =>
  z.object({ problems: problemsSchema().refine((list) => list.length > 0) }),
)

const payloadSchemas: Readonly<Record<EventVerb, () => z.ZodType<EventPayload>>> = {
  create: nothing,
  submit: lazily(() => z.object({ authenticationTags: tagsSchema() })),
  notify: lazily(() => z.object({ notifyType: z.enum(['polling', 'callback']).exactOptional() })),
  accept: decision,
  reject: rejection,
  delete: nothing,
}

/** The payload of an event, reduced to what its type defines; `undefined` when it does not have that shape. */
export function readPayload(type: CaseEvent['type'], payload: unknown): EventPayload | undefined {
  return payloadSchemas[verbOf(type)]().safeParse(payload).data
}

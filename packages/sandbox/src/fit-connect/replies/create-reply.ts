import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { Refusal } from '../refusal.js'
import type { ServiceContext } from '../service-context.js'
import type { ClientRecord, SubmissionRecord } from '../state.js'
import type { ReplyRecord } from './reply-record.js'

export interface ReplyAnnouncement {
  readonly caseId: string
  readonly announcedAttachments: readonly string[]
}

export const replyAnnouncementSchema: () => z.ZodType<ReplyAnnouncement> = lazily(() =>
  z.looseObject({
    caseId: z.uuid(),
    announcedAttachments: z
      .array(z.uuidv4())
      .refine((ids) => new Set(ids).size === ids.length, 'ids must be different'),
  }),
)

/**
 * Checks an announcement against the case and makes the record of the new reply (not yet stored).
 * @throws {Refusal} `case-not-found`, `not-the-subscriber`, `reply-not-possible`, `attachments-too-many`
 */
export function createReply(
  context: ServiceContext,
  client: ClientRecord,
  { caseId, announcedAttachments }: ReplyAnnouncement,
): ReplyRecord {
  const { store, limits, clock } = context
  const { destinationId, senderClientId } = requireReceived(context, client, caseId)
  if (announcedAttachments.length > limits.attachments)
    throw new Refusal('attachments-too-many', `At most ${limits.attachments} attachments.`)
  const replyId = store.ids.uuid()
  return {
    replyId,
    caseId,
    destinationId,
    senderClientId,
    announcedAttachments: [...announcedAttachments],
    createdAt: clock.now(),
    drawn: store.ids.drawn,
    state: 'incomplete',
    events: [],
  }
}

function requireReceived({ store }: ServiceContext, client: ClientRecord, caseId: string): SubmissionRecord {
  const submissions = store.submissionsOfCase(caseId)
  if (submissions.length === 0) throw new Refusal('case-not-found', 'No case has this id.')
  const own = submissions.filter(
    ({ destinationId }) => store.destination(destinationId)?.subscriberClientId === client.clientId,
  )
  if (own.length === 0)
    throw new Refusal('not-the-subscriber', 'The client is not connected with the destination of this case.')
  const received = own.find(({ submittedAt }) => submittedAt !== undefined)
  if (received === undefined)
    throw new Refusal('reply-not-possible', 'The sender has not finalised a submission of this case yet.')
  return received
}

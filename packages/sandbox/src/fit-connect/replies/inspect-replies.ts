import { uploadedBytes } from '../contents/uploaded-tags.js'
import type { EventName } from '../protocol.js'
import type { Store } from '../store.js'
import type { ReplyState } from './reply-record.js'

/** A reply for people and assertions; without content. */
export interface InspectedReply {
  readonly replyId: string
  readonly caseId: string
  readonly destinationId: string
  readonly state: ReplyState
  readonly createdAt: string
  readonly submittedAt?: string
  readonly announcedAttachments: number
  readonly storedBytes: number
  readonly events: readonly { readonly event: EventName; readonly issuedAt: string }[]
}

export function inspectReplies(store: Store): readonly InspectedReply[] {
  return store.replies.all().map((reply) => ({
    replyId: reply.replyId,
    caseId: reply.caseId,
    destinationId: reply.destinationId,
    state: reply.state,
    createdAt: isoTime(reply.createdAt),
    ...(reply.submittedAt !== undefined && { submittedAt: isoTime(reply.submittedAt) }),
    announcedAttachments: reply.announcedAttachments.length,
    storedBytes: uploadedBytes(store, reply.replyId),
    events: reply.events.map(({ event, issuedAt }) => ({ event, issuedAt: isoTime(issuedAt * 1000) })),
  }))
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}

import { uploadedBytes } from '../contents/uploaded-tags.js'
import { Refusal } from '../refusal.js'
import type { ServiceContext } from '../service-context.js'
import type { ClientRecord } from '../state.js'
import type { ReplyRecord } from './reply-record.js'

/** @throws {Refusal} `reply-not-found` */
export function requireReply({ store }: ServiceContext, replyId: string): ReplyRecord {
  const reply = store.replies.get(replyId)
  if (reply === undefined) throw new Refusal('reply-not-found', 'No reply has this id.')
  return reply
}

/** @throws {Refusal} `not-the-author-of-the-reply` */
export function requireAuthor({ store }: ServiceContext, reply: ReplyRecord, client: ClientRecord): void {
  if (store.destination(reply.destinationId)?.subscriberClientId !== client.clientId)
    throw new Refusal('not-the-author-of-the-reply', 'Only the subscriber that announced a reply may do this.')
}

/** @throws {Refusal} `not-the-receiver-of-the-reply` */
export function requireReceiver({ senderClientId }: ReplyRecord, client: ClientRecord): void {
  if (senderClientId !== client.clientId)
    throw new Refusal('not-the-receiver-of-the-reply', 'Only the sender of the case may read its replies.')
}

/** @throws {Refusal} `reply-not-found`, `reply-already-submitted` */
export function requireOpen({ state }: ReplyRecord): void {
  if (state === 'deleted') throw new Refusal('reply-not-found', 'The reply was not finalised in time and was deleted.')
  if (state !== 'incomplete')
    throw new Refusal('reply-already-submitted', 'A finalised reply cannot be changed; announce another one.')
}

/** @throws {Refusal} `reply-not-found` */
export function requireWaiting({ state }: ReplyRecord): void {
  if (state !== 'submitted')
    throw new Refusal('reply-not-found', 'The reply is not waiting: not finalised yet, or acknowledged and deleted.')
}

/** @throws {Refusal} `too-large` */
export function requireTotalSize({ store, limits }: ServiceContext, { replyId }: ReplyRecord, further: number): void {
  if (uploadedBytes(store, replyId) + further > limits.submissionBytes)
    throw new Refusal('too-large', `A reply may have ${limits.submissionBytes} bytes in total.`)
}

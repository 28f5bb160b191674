import type { AuthenticationTags } from '../../receipt.js'
import { actOnce } from '../act-once.js'
import type { Connection } from '../connection.js'
import { FitConnectError } from '../errors.js'
import { haveSameTags, type ReplyLog } from '../events/index.js'
import type { RepliesApi, WaitingReply } from '../replies-api.js'
import type { CallOptions } from '../waiting/call-options.js'
import { prepareReply, type PreparedReply, type ReplyContent } from './prepare-reply.js'
import { openReplyChannel, type RepliableCase } from './reply-channel.js'

/** Proof that a reply was handed in. Plain JSON to keep. */
export interface ReplyReceipt extends WaitingReply {
  /** ISO 8601, from the verified submit event. */
  readonly submittedAt: string
  readonly authenticationTags: AuthenticationTags
}

/**
 * Replies within a case: everything is checked and encrypted, then announced, uploaded and handed in, and confirmed by the
 * verified event log. Nothing is sent when anything is invalid.
 *
 * @throws {FitConnectError} those of `openReplyChannel` and `prepareReply`; `reply-refused`; `reply-unconfirmed` when it may or
 *   may not have been handed in; `authentication-tags-differ` when the service confirms other contents
 */
export async function sendReply(
  to: RepliableCase,
  content: ReplyContent,
  { destinationId, connection }: { readonly destinationId: string; readonly connection: Connection },
  { signal }: CallOptions = {},
): Promise<ReplyReceipt> {
  const { replies, log, clock, logger, maxAttachmentBytes: maxBytes } = connection
  const channel = openReplyChannel(to, clock.now())
  const prepared = await prepareReply(content, channel, { maxBytes, signal })
  const attachmentIds = prepared.attachments.map(({ attachmentId }) => attachmentId)

  const announced = await replies.create({ caseId: to.caseId, attachmentIds }, { signal })
  requireSameCase(announced, to)
  const { replyId } = announced
  const tags: AuthenticationTags = {
    metadata: prepared.metadata.authenticationTag,
    data: prepared.data.authenticationTag,
    attachments: await upload(prepared, replyId, replies, signal),
  }
  const findProof = async (): Promise<ReplyReceipt | undefined> => {
    const read = await log
      .readReply({ ...announced, destinationId }, signal)
      .catch((cause: unknown) => Promise.reject(unconfirmed(announced, cause)))
    return receiptOf(read, tags)
  }
  const receipt =
    (await actOnce({
      act: () => replies.finalise(replyId, { metadata: prepared.metadata.jwe, data: prepared.data.jwe }, { signal }),
      findProof,
      unconfirmed: (cause) => unconfirmed(announced, cause),
    })) ?? (await findProof())
  if (receipt === undefined) throw unconfirmed(announced)
  logger.info('Reply confirmed', { ...announced })
  return receipt
}

/** One after the other, encrypted while they leave. */
async function upload(
  { attachments }: PreparedReply,
  replyId: string,
  replies: RepliesApi,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, string>>> {
  const tags: Record<string, string> = {}
  for (const { attachmentId, sealed } of attachments) {
    await replies.uploadAttachment({ replyId, attachmentId, jwe: sealed.body }, { signal })
    tags[attachmentId] = sealed.authenticationTag()
  }
  return tags
}

function receiptOf({ replyId, caseId, submit }: ReplyLog, own: AuthenticationTags): ReplyReceipt | undefined {
  if (submit === undefined) return undefined
  if (haveSameTags(submit.authenticationTags, own)) return { replyId, caseId, ...submit }
  throw new FitConnectError('authentication-tags-differ', {
    message:
      'The service confirms a reply of other contents than were sent: the authentication tags differ. Do not rely on this reply; report it to FITKO with the ids in the facts.',
    facts: { replyId, caseId },
    isRetryable: false,
  })
}

function requireSameCase(announced: WaitingReply, { caseId }: RepliableCase): void {
  if (announced.caseId.toLowerCase() === caseId.toLowerCase()) return
  throw new FitConnectError('unexpected-response', {
    message:
      'The service announced the reply in another case than asked for. Nothing was handed in; report this to FITKO.',
    facts: { caseId },
    isRetryable: false,
  })
}

function unconfirmed({ replyId, caseId }: WaitingReply, cause?: unknown): FitConnectError {
  return new FitConnectError('reply-unconfirmed', {
    message:
      'The reply was handed in, but no verified event confirms it. It may have arrived: read the event log of the case later, before replying again.',
    facts: { replyId, caseId },
    isRetryable: false,
    cause,
  })
}

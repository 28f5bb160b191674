import type { JsonWebKey } from 'node:crypto'
import type { FitConnectReceipt } from '../../receipt.js'
import { actOnce } from '../act-once.js'
import type { Connection } from '../connection.js'
import { importDecryptionKeys } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { ReplyLog } from '../events/index.js'
import type { EncryptedReply, WaitingReply } from '../replies-api.js'
import { createFileSpool, createPartSpool, createSpoolBudget, keepSmallParts, type Spool } from '../spool/index.js'
import { limits } from '../limits.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { isUuid } from '../uuid.js'
import type { CallOptions } from '../waiting/call-options.js'
import { checkReply } from './check-reply.js'
import { ReceivedReply } from './received-reply.js'
import type { Reply } from './reply.js'

export interface FetchReplyOptions extends CallOptions {
  /** Receipt of a submission of the case: it says which destination may speak there. Find it by `waiting.caseId`. */
  readonly receipt: Pick<FitConnectReceipt, 'caseId' | 'destinationId'>
  /** Private halves of the reply keys, found by `kid`: the one of this case, or all that are in use. */
  readonly keys: readonly JsonWebKey[]
  /** Where larger attachments wait, encrypted. Default: `createFileSpool()`, the system's folder for temporary files. */
  readonly spool?: Spool | undefined
}

/** Replies of authorities to a sender. */
export interface ReplyInbox {
  /** What waits for this client, unchecked. @throws {FitConnectError} those of the services */
  list(options?: CallOptions): Promise<readonly WaitingReply[]>
  /**
   * Fetches and checks one reply: the event log of its case, the authentication tags, decryption, hashes, metadata. Its
   * attachments take room in the spool until `release()`: while others hold all of it (`maxSpoolBytes` of the sender), this
   * waits.
   *
   * @returns `undefined` when it is acknowledged already and merely still listed
   * @throws {FitConnectError} `reply-not-found` also for a receipt of another case, `jwe-key-unknown`, `key-invalid`,
   *   `attachment-too-large`, `spool-unavailable`, codes `event-…` and those of the services; the reply stays waiting
   */
  fetch(waiting: WaitingReply, options: FetchReplyOptions): Promise<Reply | undefined>
}

/** @param maxSpoolBytes What the attachments of all replies that are not released may take together. */
export function createReplyInbox(connection: Connection, maxSpoolBytes: number = limits.receivedBytes): ReplyInbox {
  const onWait = (bytes: number): void =>
    connection.logger.warn('A reply waits for room in the spool', { bytes, maxSpoolBytes })
  const budget = createSpoolBudget(requireWholeNumber('maxSpoolBytes', maxSpoolBytes), onWait)
  return {
    list: ({ signal } = {}) => connection.replies.list({ signal }),
    async fetch(waiting, { receipt, keys, spool = createFileSpool(), signal }) {
      requireCase(waiting, receipt)
      const imported = await importDecryptionKeys(keys)
      const subject = { ...waiting, destinationId: receipt.destinationId }
      const read = (): Promise<ReplyLog> => connection.log.readReply(subject, signal)
      const log = await read()
      if (isOver(log)) return undefined

      const encrypted = await connection.replies.read(waiting.replyId, { signal })
      requireSame(encrypted, waiting)
      const { maxAttachmentBytes } = connection
      const held = createPartSpool({
        open: (id, options) => connection.replies.openAttachment(waiting.replyId, id, options),
        spool: keepSmallParts(spool),
        budget,
        parts: encrypted.attachmentIds.length,
        maxAttachmentBytes,
        signal,
      })
      try {
        const report = await checkReply(encrypted, log, held.fetchPart, { keys: imported, maxAttachmentBytes })
        held.settle()
        return new ReceivedReply(log, report, held, () => acknowledge(waiting, connection, read))
      } catch (error) {
        await held.release()
        throw error
      }
    },
  }
}

async function acknowledge(
  { replyId, caseId }: WaitingReply,
  { replies, logger }: Connection,
  read: () => Promise<ReplyLog>,
): Promise<void> {
  const unconfirmed = (cause: unknown): FitConnectError =>
    new FitConnectError('reply-unconfirmed', {
      message:
        'It is unknown whether the acknowledgement of the reply arrived. Keep what was stored and repeat it later.',
      facts: { replyId, caseId },
      isRetryable: true,
      cause,
    })
  await actOnce({
    act: () => replies.acknowledge(replyId),
    findProof: async () => {
      const log = await read().catch((cause: unknown) => Promise.reject(unconfirmed(cause)))
      return isOver(log) ? log : undefined
    },
    unconfirmed,
  })
  logger.info('Reply acknowledged', { replyId, caseId })
}

function isOver({ status }: ReplyLog): boolean {
  return status === 'deleted' || status === 'accepted' || status === 'rejected'
}

function requireCase({ replyId, caseId }: WaitingReply, receipt: FetchReplyOptions['receipt']): void {
  const isOwn = [replyId, caseId, receipt.destinationId].every(isUuid) && receipt.caseId === caseId
  if (isOwn) return
  throw new FitConnectError('reply-not-found', {
    message:
      'The reply and the receipt are of different cases, or their ids are no UUIDs. Pass an entry of list() and the receipt with the same caseId.',
    facts: { replyId: isUuid(replyId) ? replyId : undefined },
    isRetryable: false,
  })
}

function requireSame({ replyId, caseId }: EncryptedReply, waiting: WaitingReply): void {
  if (replyId === waiting.replyId && caseId === waiting.caseId) return
  throw new FitConnectError('unexpected-response', {
    message: `The service answered with another reply than ${waiting.replyId}. It is left waiting; report this to FITKO.`,
    facts: { replyId: waiting.replyId, caseId: waiting.caseId },
    isRetryable: false,
  })
}

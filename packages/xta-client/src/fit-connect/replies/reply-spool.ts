import type { FetchPart } from '../checks/index.js'
import { maxEncryptedBytes } from '../limits.js'
import type { RepliesApi } from '../replies-api.js'
import type { Spool, SpooledPart } from '../spool/index.js'

/** Where the encrypted attachments of one reply lie until it is released. */
export interface ReplySpool {
  readonly isReleased: boolean
  readonly fetchPart: FetchPart
  release(): Promise<void>
}

export interface ReplySpoolOptions {
  readonly api: Pick<RepliesApi, 'openAttachment'>
  readonly spool: Spool
  readonly replyId: string
  readonly signal: AbortSignal | undefined
}

/** FIT-Connect's limit for a whole reply, 2 GB; read generously. However many attachments come, no more of the disk is taken. */
const maxReplyBytes = 2 * 1024 ** 3

export function createReplySpool({ api, spool, replyId, signal }: ReplySpoolOptions): ReplySpool {
  const parts: SpooledPart[] = []
  let size = 0
  let isReleased = false
  return {
    get isReleased() {
      return isReleased
    },
    async fetchPart(id, maxContentBytes) {
      const attachment = await api.openAttachment(replyId, id, { signal })
      if (attachment === undefined) return undefined
      const maxBytes = Math.min(maxEncryptedBytes(maxContentBytes), maxReplyBytes - size)
      const part = await spool.write(attachment.body, { maxBytes, signal })
      parts.push(part)
      size += part.size
      return part
    },
    async release() {
      isReleased = true
      await Promise.all(parts.map((part) => part.dispose()))
    },
  }
}

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

export function createReplySpool({ api, spool, replyId, signal }: ReplySpoolOptions): ReplySpool {
  const parts: SpooledPart[] = []
  let isReleased = false
  return {
    get isReleased() {
      return isReleased
    },
    async fetchPart(id, maxContentBytes) {
      const attachment = await api.openAttachment(replyId, id, { signal })
      if (attachment === undefined) return undefined
      const part = await spool.write(attachment.body, { maxBytes: maxEncryptedBytes(maxContentBytes), signal })
      parts.push(part)
      return part
    },
    async release() {
      isReleased = true
      await Promise.all(parts.map((part) => part.dispose()))
    },
  }
}

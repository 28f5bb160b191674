import type { FetchPart } from '../checks/index.js'
import { maxEncryptedBytes } from '../max-encrypted-bytes.js'
import { createFileSpool, type SpooledPart } from '../spool/index.js'
import type { RepliesApi } from '../replies-api.js'

/** Where the encrypted attachments of one reply lie until it is released. */
export interface ReplySpool {
  readonly isReleased: boolean
  readonly fetchPart: FetchPart
  release(): Promise<void>
}

export function createReplySpool(
  api: Pick<RepliesApi, 'openAttachment'>,
  replyId: string,
  signal: AbortSignal | undefined,
): ReplySpool {
  const spool = createFileSpool()
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

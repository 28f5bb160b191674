import { limits, maxEncryptedBytes } from '../limits.js'
import type { EncryptedAttachment } from '../submission-api.js'
import type { CallOptions } from '../waiting/call-options.js'
import type { Room, SpoolBudget } from './spool-budget.js'
import type { Spool, SpooledPart } from './spool.js'

/** Where the encrypted attachments of one submission or reply lie while it is handled. */
export interface PartSpool {
  /** `undefined` where the service does not have it. @throws {FitConnectError} `attachment-too-large`, and as `Spool.write` */
  readonly fetchPart: (id: string, maxContentBytes: number) => Promise<SpooledPart | undefined>
  /** To be called when every part was fetched: gives back the room that was reserved and not needed. */
  settle(): void
  readonly isReleased: boolean
  /** Gives everything back; a second call does nothing. */
  release(): Promise<void>
}

export interface PartSpoolOptions {
  /** Asks the service for one part; `undefined` where it does not have it. */
  readonly open: (id: string, options: CallOptions) => Promise<EncryptedAttachment | undefined>
  readonly spool: Spool
  readonly budget: SpoolBudget
  /** Attachments, or their fragments, that will be fetched. */
  readonly parts: number
  readonly maxAttachmentBytes: number
  readonly signal: AbortSignal | undefined
}

/**
 * Fetches attachments into the spool. Before the first one, room is reserved for the largest that all of them may be, and
 * given back as they turn out smaller: sizes are not known before, and whoever holds room must never wait for more.
 */
export function createPartSpool(options: PartSpoolOptions): PartSpool {
  const { open, spool, budget, maxAttachmentBytes, signal } = options
  const spooled: SpooledPart[] = []
  let room: Room | undefined
  let size = 0
  let left = options.parts
  let isReleased = false

  /** Most that `parts` further ones may take. */
  const atMost = (parts: number): number =>
    Math.min(size + parts * maxEncryptedBytes(maxAttachmentBytes), limits.receivedBytes)

  return {
    async fetchPart(id, maxContentBytes) {
      room ??= await budget.reserve(atMost(left), signal)
      const attachment = await open(id, { signal })
      if (attachment === undefined) return undefined
      const maxBytes = Math.min(maxEncryptedBytes(maxContentBytes), limits.receivedBytes - size)
      const part = await spool.write(attachment.body, { maxBytes, signal })
      spooled.push(part)
      size += part.size
      left = Math.max(0, left - 1)
      room.shrinkTo(atMost(left))
      return part
    },
    settle: () => room?.shrinkTo(size),
    get isReleased() {
      return isReleased
    },
    async release() {
      isReleased = true
      try {
        await Promise.all(spooled.splice(0).map((part) => part.dispose()))
      } finally {
        // A spool of somebody else's that fails here must not keep the room from everybody for ever.
        room?.release()
      }
    },
  }
}

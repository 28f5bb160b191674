import { createHash, type Hash } from 'node:crypto'
import type { ApplicationAttachment } from '../../application.js'
import { empty, tooLarge } from './outgoing-failures.js'
import { readContent, type AttachmentSource } from './read-content.js'

/** An attachment that was read once: what the metadata say of it, and what it must still be when it is sent. */
export interface InspectedAttachment {
  readonly attachment: ApplicationAttachment
  readonly size: number
  /** SHA-512 of the whole, hexadecimal. */
  readonly sha512: string
  /** The ranges in which it is uploaded, in their order; mostly one. */
  readonly ranges: readonly ContentRange[]
}

export interface ContentRange {
  readonly start: number
  readonly size: number
  /** SHA-512 of the range, hexadecimal. */
  readonly sha512: string
}

export interface InspectOptions {
  readonly maxBytes: number
  /** Size of the ranges, but for the last. */
  readonly rangeBytes: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads every attachment once, one after the other, so that nothing is announced before everything is known to be
 * readable. No more than a piece is in memory.
 *
 * @throws {FitConnectError} as {@link readContent}; `attachment-empty`
 */
export async function inspectAttachments(
  attachments: readonly ApplicationAttachment[],
  options: InspectOptions,
): Promise<readonly InspectedAttachment[]> {
  const inspected: InspectedAttachment[] = []
  for (const attachment of attachments) inspected.push({ attachment, ...(await inspectContent(attachment, options)) })
  return inspected
}

/** @throws {FitConnectError} as {@link readContent}; `attachment-empty` */
export async function inspectContent(
  source: AttachmentSource,
  { maxBytes, rangeBytes, signal }: InspectOptions,
): Promise<Omit<InspectedAttachment, 'attachment'>> {
  const hasher = new RangeHasher(rangeBytes)
  for await (const piece of readContent(source, { maxBytes, signal })) {
    hasher.update(piece)
    if (hasher.size > maxBytes) throw tooLarge(source.id, maxBytes)
  }
  if (hasher.size === 0) throw empty(source.id)
  return { size: hasher.size, ...hasher.digest() }
}

/** Hashes a content as a whole and by ranges. Content of one range is hashed once. */
class RangeHasher {
  readonly #rangeBytes: number
  readonly #whole = createHash('sha512')
  readonly #ranges: ContentRange[] = []
  /** Of the current range; the first one is the beginning of the whole. */
  #range: Hash | undefined
  #start = 0
  size = 0

  constructor(rangeBytes: number) {
    this.#rangeBytes = rangeBytes
  }

  update(piece: Uint8Array): void {
    let at = 0
    while (at < piece.byteLength) {
      if (this.size - this.#start === this.#rangeBytes) this.#closeRange()
      const part = piece.subarray(at, at + this.#rangeBytes - (this.size - this.#start))
      this.#whole.update(part)
      this.#range?.update(part)
      this.size += part.byteLength
      at += part.byteLength
    }
  }

  digest(): Pick<InspectedAttachment, 'sha512' | 'ranges'> {
    this.#closeRange()
    return { sha512: this.#whole.digest('hex'), ranges: this.#ranges }
  }

  #closeRange(): void {
    const sha512 = (this.#range ?? this.#whole.copy()).digest('hex')
    this.#ranges.push({ start: this.#start, size: this.size - this.#start, sha512 })
    this.#start = this.size
    this.#range = createHash('sha512')
  }
}

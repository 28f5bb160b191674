import type { CheckedAttachment } from '../checks/index.js'
import type { AttachmentDescription } from '../metadata/index.js'
import { requireWholeNumber } from '../require-whole-number.js'
import type { CallOptions } from '../waiting/call-options.js'
import { attachmentReleased, attachmentTooLargeForMemory } from './incoming-failures.js'
import { saveToFile } from './save-to-file.js'

/**
 * An attachment that is complete, decrypted and has the hash that the metadata name. Its content lies encrypted in the spool
 * and is decrypted for each reading; nothing of it is on disk in clear.
 *
 * Read it before the submission is released: `content-unavailable` afterwards.
 */
export interface ReceivedAttachment {
  readonly id: string
  /** Last segment of the name that the sender gave, without control characters; the id where there is none. */
  readonly filename: string
  readonly mediaType: string
  readonly purpose: AttachmentDescription['purpose']
  /** Bytes. */
  readonly size: number
  /**
   * The content in pieces, as often as it is called.
   *
   * @throws {FitConnectError} `content-unavailable` after the release, `spool-unavailable`
   */
  open(options?: CallOptions): AsyncIterable<Uint8Array>
  /**
   * The whole content in memory.
   *
   * @param options.maxBytes Default: 20 MiB.
   * @throws {FitConnectError} `attachment-too-large`, and as `open`
   */
  bytes(options?: { readonly maxBytes?: number }): Promise<Uint8Array>
  /**
   * Saves the content to a file that only this user may read. When it returns, the file is complete and on the disk, so that
   * `accept()` may follow; when it throws, there is no file. A file of that name is replaced.
   *
   * @throws {FitConnectError} `attachment-not-saved`, and as `open`
   */
  saveTo(path: string, options?: CallOptions): Promise<void>
}

const defaultMaxBytes = 20 * 1024 * 1024

/**
 * Hands a checked attachment out. Its content lies encrypted in the spool, was verified there once, and is decrypted again
 * for every reading.
 *
 * @param spool Says whether the content is still there.
 */
export function receivedAttachment(
  checked: CheckedAttachment,
  spool: { readonly isReleased: boolean },
): ReceivedAttachment {
  const { attachmentId, filename, mimeType, purpose, size, parts } = checked

  async function* open(options?: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (const part of parts) {
        if (spool.isReleased) throw attachmentReleased(attachmentId)
        yield* part.open(options)
      }
    } catch (error) {
      throw spool.isReleased ? attachmentReleased(attachmentId) : error
    }
  }

  return {
    id: attachmentId,
    filename: safeFilename(filename) ?? attachmentId,
    mediaType: mimeType,
    purpose,
    size,
    open,
    async bytes({ maxBytes = defaultMaxBytes } = {}) {
      if (size > requireWholeNumber('maxBytes', maxBytes))
        throw attachmentTooLargeForMemory(attachmentId, size, maxBytes)
      const bytes = new Uint8Array(size)
      let filled = 0
      for await (const piece of open()) {
        bytes.set(piece, filled)
        filled += piece.byteLength
      }
      return bytes
    },
    saveTo: (path, { signal } = {}) => saveToFile(path, open({ ...(signal && { signal }) })),
  }
}

/** A sender's name for a file must not lead out of the folder in which someone stores it. */
function safeFilename(filename = ''): string | undefined {
  const last = filename.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- Control characters are what this removes.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return /^\.*$/.test(plain) ? undefined : plain
}

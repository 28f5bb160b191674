import type { CheckedAttachment } from '../checks/index.js'
import { requireWholeNumber } from '../require-whole-number.js'
import { attachmentReleased, attachmentTooLargeForMemory } from './incoming-failures.js'
import { saveToFile } from './save-to-file.js'
import type { ReceivedAttachment } from '../subscriber/submission.js'

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

  async function* open(options?: { readonly signal?: AbortSignal }): AsyncGenerator<Uint8Array, void, undefined> {
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

import type { CheckedAttachment } from '../checks/index.js'
import type { ReceivedAttachment } from './submission.js'

const pieceBytes = 64 * 1024

/** Hands a checked attachment out. This version holds the content in memory; the shape does not depend on it. */
export function receivedAttachment(checked: CheckedAttachment): ReceivedAttachment {
  const { attachmentId, filename, mimeType, purpose, content } = checked
  return {
    id: attachmentId,
    filename: safeFilename(filename) ?? attachmentId,
    mediaType: mimeType,
    purpose,
    size: content.byteLength,
    open: () => piecesOf(content),
    bytes: () => Promise.resolve(Uint8Array.from(content)),
  }
}

/** A sender's name for a file must not lead out of the folder in which someone stores it. */
function safeFilename(filename = ''): string | undefined {
  const last = filename.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- Control characters are what this removes.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return /^\.*$/.test(plain) ? undefined : plain
}

// eslint-disable-next-line @typescript-eslint/require-await -- Contents that are read from disk will wait here.
async function* piecesOf(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.byteLength; start += pieceBytes) yield content.slice(start, start + pieceBytes)
}

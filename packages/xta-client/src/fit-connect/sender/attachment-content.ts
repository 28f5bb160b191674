import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ApplicationAttachment, AttachmentContent } from '../../application.js'
import { FitConnectError } from '../errors.js'

/**
 * Reads the whole content of an attachment, as often as it is called.
 *
 * @throws {FitConnectError} `attachment-unreadable` (missing, a folder, no permission), `attachment-empty`,
 *   `attachment-too-large`; the attachment's id is a fact, its name and path are not
 */
export async function readContent(
  attachment: ApplicationAttachment,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  const source = await openContent(attachment, attachment.content)
  const announced = source.size
  if (announced !== undefined && announced > maxBytes) throw tooLarge(attachment, maxBytes)

  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of source.open()) {
      signal?.throwIfAborted()
      size += piece.byteLength
      if (size > maxBytes) throw tooLarge(attachment, maxBytes)
      pieces.push(piece)
    }
  } catch (error) {
    throw signal?.aborted || error instanceof FitConnectError ? error : unreadable(attachment, error)
  }
  if (size === 0) throw empty(attachment)
  return Buffer.concat(pieces)
}

interface OpenContent {
  readonly size?: number | undefined
  open(): AsyncIterable<Uint8Array>
}

async function openContent(attachment: ApplicationAttachment, content: AttachmentContent): Promise<OpenContent> {
  if (content instanceof Uint8Array) return { size: content.byteLength, open: () => onePiece(content) }
  if ('path' in content) return openFile(attachment, content.path)
  return content
}

async function openFile(attachment: ApplicationAttachment, path: string): Promise<OpenContent> {
  const { size, isFile } = await stat(path).then(
    (stats) => ({ size: stats.size, isFile: stats.isFile() }),
    (error: unknown) => Promise.reject(unreadable(attachment, error)),
  )
  if (!isFile) throw unreadable(attachment, { code: 'not-a-file' })
  return { size, open: () => createReadStream(path) }
}

// eslint-disable-next-line @typescript-eslint/require-await -- An async iterable is what every content becomes.
async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function unreadable(attachment: ApplicationAttachment, cause: unknown): FitConnectError {
  const reason = reasonOf(cause)
  return new FitConnectError('attachment-unreadable', {
    message: `The attachment ${attachment.id} cannot be read (${reason}). Check that it is a file and that this process may read it; nothing was submitted.`,
    // The system's own message names the path, and a path can name a person.
    facts: { attachmentId: attachment.id, reason },
    isRetryable: false,
  })
}

function empty(attachment: ApplicationAttachment): FitConnectError {
  return new FitConnectError('attachment-empty', {
    message: `The attachment ${attachment.id} has no content. Let the citizen upload it again; nothing was submitted.`,
    facts: { attachmentId: attachment.id },
    isRetryable: false,
  })
}

function tooLarge(attachment: ApplicationAttachment, maxBytes: number): FitConnectError {
  return new FitConnectError('attachment-too-large', {
    message: `The attachment ${attachment.id} is larger than ${maxBytes} bytes. Ask for a smaller file, or raise maxAttachmentBytes within the limits of FIT-Connect; nothing was submitted.`,
    facts: { attachmentId: attachment.id, maxBytes },
    isRetryable: false,
  })
}

function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'unknown'
}

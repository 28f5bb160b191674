import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ApplicationAttachment } from '../../application.js'
import { FitConnectError } from '../errors.js'
import { untilAborted } from '../until-aborted.js'

interface ReadContentOptions {
  readonly maxBytes: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the whole content of an attachment, as often as it is called.
 *
 * @throws {FitConnectError} `attachment-unreadable` (missing, a folder, no permission, not made of bytes),
 *   `attachment-empty`, `attachment-too-large`; the attachment's id is a fact, its name and path are not
 * @throws {HttpError} `aborted`, also while a source is waited for
 */
export async function readContent(
  attachment: ApplicationAttachment,
  { maxBytes, signal }: ReadContentOptions,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of untilSignal(piecesOf(attachment, maxBytes), signal)) {
      if (!(piece instanceof Uint8Array)) throw unreadable(attachment, { code: 'not-bytes' })
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

/** Pieces are unknown: a stream that was opened with an encoding hands out text. */
async function* piecesOf(attachment: ApplicationAttachment, maxBytes: number): AsyncGenerator {
  const { content } = attachment
  if (content instanceof Uint8Array) yield content
  else if ('path' in content) yield* fileAt(content.path, attachment, maxBytes)
  else if (content.size !== undefined && content.size > maxBytes) throw tooLarge(attachment, maxBytes)
  else yield* content.open()
}

/** One open file for kind, size and content: none of them can be of another file that took its place meanwhile. */
async function* fileAt(path: string, attachment: ApplicationAttachment, maxBytes: number): AsyncGenerator {
  // Opening a pipe would otherwise wait for whoever writes into it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw unreadable(attachment, { code: 'not-a-file' })
    if (stats.size > maxBytes) throw tooLarge(attachment, maxBytes)
    yield* file.createReadStream({ autoClose: false })
  } finally {
    await file.close()
  }
}

/** Ends with the signal even while the source keeps us waiting; a source that hangs is told to close, not waited for. */
async function* untilSignal(pieces: AsyncGenerator, signal: AbortSignal | undefined): AsyncGenerator {
  try {
    for (;;) {
      const next = await untilAborted(pieces.next(), signal)
      if (next.done) return
      yield next.value
    }
  } finally {
    pieces.return(undefined).catch(() => undefined)
  }
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

import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ApplicationAttachment } from '../../application.js'
import { FitConnectError } from '../errors.js'
import { piecesUntilAborted } from '../waiting/pieces-until-aborted.js'
import { changed, tooLarge, unreadable } from './outgoing-failures.js'

/** An attachment as far as its bytes go. */
export type AttachmentSource = Pick<ApplicationAttachment, 'id' | 'content'>

export interface ReadOptions {
  /** Refuses a content that says at once that it is larger. */
  readonly maxBytes?: number | undefined
  /** Bytes that the content had before; a file of another size is refused when it is opened. */
  readonly expectedSize?: number | undefined
  /** First byte to read. Default: 0. A file is positioned; a source of pieces is read from its beginning. */
  readonly start?: number
  /** Byte at which to stop. Default: the end. */
  readonly end?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads the content of an attachment piece by piece, as often as it is called, and never holds more than a piece.
 *
 * @throws {FitConnectError} `attachment-unreadable` (missing, a folder, no permission, not made of bytes),
 *   `attachment-too-large`, `attachment-changed`; the attachment's id is a fact, its name and path are not
 * @throws {HttpError} `aborted`, also while a source is waited for
 */
export async function* readContent(
  attachment: AttachmentSource,
  options: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signal } = options
  try {
    for await (const piece of piecesUntilAborted(piecesOf(attachment, options), signal)) {
      if (!(piece instanceof Uint8Array)) throw unreadable(attachment.id, { code: 'not-bytes' })
      yield piece
    }
  } catch (error) {
    throw signal?.aborted || error instanceof FitConnectError ? error : unreadable(attachment.id, error)
  }
}

/** Pieces are unknown: a stream that was opened with an encoding hands out text. */
async function* piecesOf({ id, content }: AttachmentSource, options: ReadOptions): AsyncGenerator {
  const { start = 0, end, maxBytes } = options
  if (content instanceof Uint8Array) yield content.subarray(start, end)
  else if ('path' in content) yield* fileAt(content.path, id, options)
  else if (maxBytes !== undefined && content.size !== undefined && content.size > maxBytes) throw tooLarge(id, maxBytes)
  else yield* rangeOf(content.open(), start, end)
}

/** One open file for kind, size and content: none of them can be of another file that took its place meanwhile. */
async function* fileAt(path: string, id: string, options: ReadOptions): AsyncGenerator {
  const { start = 0, end, maxBytes, expectedSize } = options
  // Opening a pipe would otherwise wait for whoever writes into it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw unreadable(id, { code: 'not-a-file' })
    if (maxBytes !== undefined && stats.size > maxBytes) throw tooLarge(id, maxBytes)
    if (expectedSize !== undefined && stats.size !== expectedSize) throw changed(id)
    yield* file.createReadStream({ autoClose: false, start, ...(end !== undefined && { end: end - 1 }) })
  } finally {
    await file.close()
  }
}

async function* rangeOf(pieces: AsyncIterable<unknown>, start: number, end = Infinity): AsyncGenerator {
  let at = 0
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) yield piece
    else {
      const wanted = piece.subarray(Math.max(0, start - at), Math.max(0, end - at))
      if (wanted.byteLength > 0) yield wanted
      at += piece.byteLength
      if (at >= end) return
    }
  }
}

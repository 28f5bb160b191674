import type { Hash } from 'node:crypto'
import type { SpooledPart } from '../spool/spool.js'
import { piecesUntilAborted } from '../waiting/pieces-until-aborted.js'
import { unwrapContentKey } from './content-key.js'
import { defaultMaxInflatedBytes, type DecryptOptions } from './decrypt.js'
import { decryptUnverified } from './decrypt-stream.js'
import type { DecryptionKeys } from './decryption-keys.js'
import { inflateUpTo } from './inflate-stream.js'
import { notFiveSegments, wrongLength } from './jwe-errors.js'
import { maxSegmentLength, tagBytes, type JweHead } from './jwe-head.js'
import { JweStream } from './jwe-stream.js'

export interface OpenSpooledOptions extends DecryptOptions {
  /** Gets the content, inflated where it was compressed. What it holds counts only when `openSpooled` has returned. */
  readonly hash?: Hash
  /** Ends the first pass. */
  readonly signal?: AbortSignal
}

/** Content of a spooled part whose tag was verified. */
export interface OpenedContent {
  /** Bytes of the content. */
  readonly size: number
  /** Header parameter `cty`. */
  readonly contentType?: string
  /**
   * Decrypts the spooled part anew, as often as it is called, until the part is disposed.
   *
   * @throws {FitConnectError} `spool-unavailable`
   * @throws {HttpError} `aborted`
   */
  open(options?: { readonly signal?: AbortSignal | undefined }): AsyncIterable<Uint8Array>
}

/**
 * Opens a part of any size in constant memory, without its content in clear on disk. A first pass verifies all of it:
 * syntax, header, authentication tag; nothing is handed out before. `open()` then decrypts the same spooled part again.
 *
 * @throws {FitConnectError} as `decrypt`, and `spool-unavailable`
 * @throws {HttpError} `aborted`
 * @see RFC 7516, section 5.2
 */
export async function openSpooled(
  part: SpooledPart,
  keys: DecryptionKeys,
  { maxInflatedBytes = defaultMaxInflatedBytes, hash, signal }: OpenSpooledOptions = {},
): Promise<OpenedContent> {
  const head = await readHead(piecesUntilAborted(part.read(), signal))
  const contentKey = await unwrapContentKey(head, keys)
  const decrypted: OpenedContent['open'] = (options = {}) =>
    decryptUnverified(piecesUntilAborted(part.read(), options.signal), contentKey)
  const inflated: OpenedContent['open'] = (options) => inflateUpTo(maxInflatedBytes, decrypted(options), head.kid)

  // Compressed content is verified before it is inflated, which costs it a pass of its own.
  if (head.isCompressed) await measure(decrypted({ signal }))
  const open = head.isCompressed ? inflated : decrypted
  const size = await measure(open({ signal }), hash)
  return { size, ...(head.contentType !== undefined && { contentType: head.contentType }), open }
}

/**
 * The authentication tag of a spooled part as events repeat it: its last segment, as text. Does not check the rest.
 *
 * @throws {FitConnectError} `jwe-malformed` where there is none of 22 characters at most; `spool-unavailable`
 */
export async function authenticationTagOfSpooled(part: SpooledPart): Promise<string> {
  // A dot, the tag, and what is one too long to be a tag.
  const most = maxSegmentLength.tag + 2
  let end = ''
  for await (const piece of part.read(Math.max(0, part.size - most))) {
    end = (end + Buffer.from(piece).toString('latin1')).slice(-most)
  }
  const lastDot = end.lastIndexOf('.')
  if (lastDot === -1) throw end.length < most ? notFiveSegments() : wrongLength('tag', tagBytes)
  const tag = end.slice(lastDot + 1)
  if (tag.length > maxSegmentLength.tag) throw wrongLength('tag', tagBytes)
  return tag
}

async function readHead(pieces: AsyncIterable<Uint8Array>): Promise<JweHead> {
  const jwe = new JweStream(pieces)
  try {
    return await jwe.head()
  } finally {
    await jwe.close()
  }
}

async function measure(pieces: AsyncIterable<Uint8Array>, hash?: Hash): Promise<number> {
  let size = 0
  for await (const piece of pieces) {
    size += piece.byteLength
    hash?.update(piece)
  }
  return size
}

import { Base64urlDecoder } from './base64url-decoder.js'
import { headerTooLarge, malformed, notBase64url, wrongLength } from './jwe-errors.js'
import { ivBytes, maxSegmentLength, parseHead, parseTag, tagBytes, type JweHead } from './jwe-head.js'
import { SegmentReader } from './segment-reader.js'

/**
 * A compact JWE read once from its beginning to its end, by the rules of `parseCompactJwe` wherever the pieces are cut.
 * Holds one piece in memory. Call the methods in this order; `close` at any time.
 */
export class JweStream {
  readonly #segments: SegmentReader

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#segments = new SegmentReader(pieces)
  }

  /** @throws {FitConnectError} `jwe-malformed`, `jwe-not-permitted`; an oversized segment is not read to its end */
  async head(): Promise<JweHead> {
    const { header, encryptedKey, iv } = maxSegmentLength
    return parseHead(
      await this.#segments.short(header, headerTooLarge),
      await this.#segments.short(encryptedKey, () => malformed('encrypted-key', 'its encrypted-key is too large')),
      await this.#segments.short(iv, () => wrongLength('iv', ivBytes)),
    )
  }

  /**
   * The decoded ciphertext. A piece is valid until the next one is asked for.
   *
   * @throws {FitConnectError} `jwe-malformed`
   */
  async *ciphertext(): AsyncGenerator<Uint8Array, void, undefined> {
    const decoder = new Base64urlDecoder()
    for await (const piece of this.#segments.long()) yield requireBase64url(decoder.write(piece))
    yield requireBase64url(decoder.end())
  }

  /** @throws {FitConnectError} `jwe-malformed`, also for anything behind the tag */
  async tag(): Promise<Uint8Array> {
    return parseTag(await this.#segments.last(maxSegmentLength.tag, () => wrongLength('tag', tagBytes)))
  }

  /** Lets go of the source. */
  close(): Promise<void> {
    return this.#segments.close()
  }
}

function requireBase64url(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw notBase64url('ciphertext')
  return bytes
}

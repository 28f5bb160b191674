import { isBase64url } from './base64url.js'

const plus = 0x2b
const slash = 0x2f

/**
 * Decodes base64url piece by piece, as strictly as `decodeBase64url` does at once: the same texts are accepted wherever
 * they are cut. Decodes into one buffer, so that a large text costs the memory of a piece.
 */
export class Base64urlDecoder {
  #decoded = Buffer.alloc(0)
  /** At most three characters that do not make up whole bytes without those that follow. */
  #rest = ''

  /** @returns the bytes that are complete, valid until the next call; `undefined` where a character is not allowed */
  write(piece: Uint8Array): Uint8Array | undefined {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    // Node's decoder takes these two of standard base64 for "-" and "_".
    if (text.includes(plus) || text.includes(slash)) return undefined

    // Only the group of four that begins in the piece before is put together; the others are decoded where they are.
    const start = (4 - this.#rest.length) % 4
    const first = this.#rest + text.toString('latin1', 0, start)
    if (first.length % 4 !== 0) return this.#wait(first)
    const end = text.length - ((text.length - start) % 4)
    this.#rest = text.toString('latin1', end)
    return this.#decode(first, text.toString('latin1', start, end))
  }

  /** @returns the last one or two bytes, or none; `undefined` where the text cannot end like this */
  end(): Uint8Array | undefined {
    return isBase64url(this.#rest) ? Buffer.from(this.#rest, 'base64url') : undefined
  }

  #wait(first: string): Uint8Array {
    this.#rest = first
    return this.#decoded.subarray(0, 0)
  }

  /** Both in whole groups of four characters. */
  #decode(first: string, others: string): Uint8Array | undefined {
    const expected = ((first.length + others.length) / 4) * 3
    if (this.#decoded.length < expected) this.#decoded = Buffer.allocUnsafeSlow(expected)
    // Node's decoder skips every other foreign character, and then there are fewer bytes than characters promise.
    const written = this.#decoded.write(first, 'base64url')
    const total = written + this.#decoded.write(others, written, 'base64url')
    return total === expected ? this.#decoded.subarray(0, expected) : undefined
  }
}

import { isBase64url } from './base64url.js'

const plus = 0x2b
const slash = 0x2f

/**
 * Decodes base64url piece by piece, as strictly as `decodeBase64url` does at once: the same texts are accepted wherever
 * they are cut. Decodes into one buffer, so that a large text costs the memory of a piece.
 */
export class Base64urlDecoder {
  #decoded = Buffer.alloc(0)
  /** At most three characters that do not make up bytes without those that follow. */
  #rest = ''

  /**
   * @returns the bytes that are complete, valid until the next call; `undefined` where a character is not allowed
   */
  write(piece: Uint8Array): Uint8Array | undefined {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    // Node's decoder takes these two of standard base64 for "-" and "_".
    if (text.includes(plus) || text.includes(slash)) return undefined
    const whole = this.#rest + text.toString('latin1')
    const complete = whole.length - (whole.length % 4)
    this.#rest = whole.slice(complete)
    return this.#decode(complete === whole.length ? whole : whole.slice(0, complete))
  }

  /** @returns the last one or two bytes, or none; `undefined` where the text cannot end like this */
  end(): Uint8Array | undefined {
    return isBase64url(this.#rest) ? Buffer.from(this.#rest, 'base64url') : undefined
  }

  #decode(text: string): Uint8Array | undefined {
    const expected = (text.length / 4) * 3
    if (this.#decoded.length < expected) this.#decoded = Buffer.allocUnsafeSlow(expected)
    // Node's decoder skips every other foreign character, and then there are fewer bytes than characters promise.
    const written = this.#decoded.write(text, 'base64url')
    return written === expected ? this.#decoded.subarray(0, expected) : undefined
  }
}

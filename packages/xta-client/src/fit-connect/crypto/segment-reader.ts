import { notFiveSegments } from './jwe-errors.js'

const dot = 0x2e

/** Reads the segments of a compact JWE one after the other from pieces that are cut anywhere, and no further than asked. */
export class SegmentReader {
  readonly #pieces: AsyncIterator<Uint8Array>
  /** What was received and not read yet. */
  #rest: Buffer = Buffer.alloc(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /**
   * A small segment as text, and the dot behind it.
   *
   * @throws what `tooLong` returns, as soon as there is one character too many
   * @throws {FitConnectError} `jwe-malformed` where the text ends without a dot
   */
  async short(maxLength: number, tooLong: () => Error): Promise<string> {
    let segment = ''
    for await (const part of this.long()) {
      segment += part.toString('latin1', 0, maxLength + 1)
      if (segment.length > maxLength) throw tooLong()
    }
    return segment
  }

  /**
   * A segment of any size, and the dot behind it. A piece is valid until the next one is asked for.
   *
   * @throws {FitConnectError} `jwe-malformed` where the text ends without a dot
   */
  async *long(): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      if (!(await this.#fill())) throw notFiveSegments()
      const end = this.#rest.indexOf(dot)
      const part = end === -1 ? this.#rest : this.#rest.subarray(0, end)
      this.#rest = this.#rest.subarray(end === -1 ? part.length : end + 1)
      if (part.length > 0) yield part
      if (end !== -1) return
    }
  }

  /**
   * The last segment: everything up to the end of the text.
   *
   * @throws what `tooLong` returns, as soon as there is one character too many
   * @throws {FitConnectError} `jwe-malformed` for another dot
   */
  async last(maxLength: number, tooLong: () => Error): Promise<string> {
    let segment = ''
    while (await this.#fill()) {
      const part = this.#rest.toString('latin1', 0, maxLength + 1)
      this.#rest = this.#rest.subarray(part.length)
      if (part.includes('.')) throw notFiveSegments()
      segment += part
      if (segment.length > maxLength) throw tooLong()
    }
    return segment
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#pieces.next()
      if (next.done) return false
      this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    }
    return true
  }
}

import { spoolUnavailable } from './spool-unavailable.js'
import type { SpoolFile } from './spool-files.js'
import type { SpooledPart } from './spool.js'

/** Every read of a file costs a trip to another thread, so one read fetches several pieces. */
const readBytes = 256 * 1024
/** Measured best for decoding and decrypting: larger pieces leave the processor's cache. */
const pieceBytes = 64 * 1024

/** A filled file of the spool. Every reading keeps its own place and buffer, so that several may run at once. */
export class SpooledFile implements SpooledPart {
  readonly size: number
  readonly #file: SpoolFile
  #closing: Promise<void> | undefined

  constructor(file: SpoolFile, size: number) {
    this.#file = file
    this.size = size
  }

  async *read(start = 0): AsyncGenerator<Uint8Array, void, undefined> {
    const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(readBytes, this.size - start)))
    for (let position = start; position < this.size;) {
      const length = await this.#readInto(buffer, position)
      for (let at = 0; at < length; at += pieceBytes) yield buffer.subarray(at, Math.min(at + pieceBytes, length))
      position += length
    }
  }

  dispose(): Promise<void> {
    return (this.#closing ??= this.#file.close().catch(() => undefined))
  }

  async #readInto(buffer: Uint8Array, position: number): Promise<number> {
    if (this.#closing !== undefined) throw new TypeError('The spooled part was disposed. Read it before that.')
    const length = await this.#file
      .read(buffer, position)
      .catch((error: unknown) => Promise.reject(spoolUnavailable(error)))
    if (length === 0)
      throw spoolUnavailable(Object.assign(new Error('The file is shorter than it was.'), { code: 'cut' }))
    return Math.min(length, this.size - position)
  }
}

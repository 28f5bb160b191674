import { spoolUnavailable } from './spool-unavailable.js'
import type { SpoolFile } from './spool-files.js'
import type { SpooledPart } from './spool.js'

/** Measured best: smaller pieces cost system calls, larger ones leave the processor's cache. */
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
    const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(pieceBytes, this.size - start)))
    for (let position = start; position < this.size;) {
      const length = await this.#readInto(buffer, position)
      yield buffer.subarray(0, length)
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

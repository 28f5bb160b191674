import { piecesUntilAborted } from '../waiting/pieces-until-aborted.js'
import type { Spool, SpooledPart } from './spool.js'

/** Encrypted bytes up to which a part is not worth a file. */
const smallBytes = 256 * 1024

/** A spool that keeps small parts in memory, still encrypted, and gives the others to `spool`. */
export function keepSmallParts(spool: Spool): Spool {
  return {
    async write(pieces, options = {}) {
      const source = piecesUntilAborted(pieces, options.signal)
      const most = Math.min(smallBytes, options.maxBytes ?? Infinity)
      const beginning: Uint8Array[] = []
      let size = 0
      try {
        let next = await source.next()
        for (; !next.done && size + next.value.byteLength <= most; next = await source.next()) {
          beginning.push(next.value)
          size += next.value.byteLength
        }
        if (next.done) return inMemory(Buffer.concat(beginning))
        return await spool.write(joined([...beginning, next.value], source), options)
      } finally {
        await source.return()
      }
    },
  }
}

async function* joined(beginning: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array, void>) {
  yield* beginning
  yield* rest
}

function inMemory(bytes: Uint8Array): SpooledPart {
  let kept: Uint8Array | undefined = bytes
  return {
    size: bytes.byteLength,
    // eslint-disable-next-line @typescript-eslint/require-await -- Like a file, of which reading waits.
    async *read(start = 0) {
      if (kept === undefined) throw new TypeError('The spooled part was disposed. Read it before that.')
      if (start < kept.byteLength) yield kept.subarray(start)
    },
    dispose() {
      kept = undefined
      return Promise.resolve()
    },
  }
}

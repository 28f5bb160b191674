import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { decryptionFailed, inflatedTooLarge } from './jwe-errors.js'

/**
 * Inflates the content of an older sender (`zip` DEF) piece by piece, up to a limit. Give it verified content only: what
 * is wrong with the compression would otherwise tell a forger something about the key.
 *
 * @throws {FitConnectError} `jwe-not-permitted` with rule `inflated-size`; `jwe-decryption-failed` for anything that is
 *   no deflated content; failures of `pieces` unchanged
 */
export async function* inflateUpTo(
  maxInflatedBytes: number,
  pieces: AsyncIterable<Uint8Array>,
  kid: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(pieces, { objectMode: false })
  const inflate = createInflateRaw()
  source.once('error', (error) => inflate.destroy(error))
  let inflated = 0
  try {
    for await (const piece of source.pipe(inflate) as AsyncIterable<Uint8Array>) {
      inflated += piece.byteLength
      if (inflated > maxInflatedBytes) throw inflatedTooLarge(maxInflatedBytes)
      yield piece
    }
  } catch (error) {
    throw isOfZlib(error) ? decryptionFailed(kid) : error
  } finally {
    source.destroy()
    inflate.destroy()
  }
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && 'code' in error && String(error.code).startsWith('Z_')
}

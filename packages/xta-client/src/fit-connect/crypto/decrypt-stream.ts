import { contentDecipher } from './content-cipher.js'
import { decryptionFailed } from './jwe-errors.js'
import { JweStream } from './jwe-stream.js'

/**
 * Decrypts a compact JWE piece by piece. The tag is verified only after the last piece: **nothing that is handed out may
 * be believed, kept or shown before the iteration has ended without an error.**
 *
 * @throws {FitConnectError} `jwe-malformed`, `jwe-not-permitted`, `jwe-decryption-failed`
 */
export async function* decryptUnverified(
  pieces: AsyncIterable<Uint8Array>,
  contentKey: Uint8Array,
): AsyncGenerator<Uint8Array, void, undefined> {
  const jwe = new JweStream(pieces)
  try {
    const head = await jwe.head()
    const decipher = contentDecipher(contentKey, head)
    for await (const piece of jwe.ciphertext()) {
      if (piece.byteLength > 0) yield decipher.update(piece)
    }
    decipher.setAuthTag(await jwe.tag())
    try {
      decipher.final()
    } catch {
      throw decryptionFailed(head.kid)
    }
  } finally {
    await jwe.close()
  }
}

import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { CompactJwe } from './compact-jwe.js'
import { parseCompactJwe } from './compact-jwe.js'
import { contentDecipher } from './content-cipher.js'
import { unwrapContentKey } from './content-key.js'
import type { DecryptionKeys } from './decryption-keys.js'
import { decryptionFailed, inflatedTooLarge } from './jwe-errors.js'

export interface DecryptOptions {
  /** Largest content accepted from a compressed part, in bytes. Default: 20 MiB. */
  readonly maxInflatedBytes?: number
}

export interface Decrypted {
  readonly content: Uint8Array
  /** Header parameter `cty`. */
  readonly contentType?: string
}

export const defaultMaxInflatedBytes: number = 20 * 1024 * 1024
const inflateInPool = promisify(inflateRaw)

/**
 * Decrypts a compact JWE with the one of `keys` that its header names. Nothing is returned before the authentication tag
 * was verified. Holds the whole part in memory; see `openSpooled` for large ones.
 *
 * @throws {FitConnectError}
 *   - `jwe-malformed`, `jwe-not-permitted`: see `parseCompactJwe`; also when the inflated content exceeds its limit
 *   - `jwe-key-unknown`: none of our keys is the named one. Our own trouble, never a reason to reject: leave the
 *     submission waiting and add the key
 *   - `jwe-decryption-failed`: the named key is ours and does not open it
 * @see RFC 7516, section 5.2
 */
export async function decrypt(
  jwe: string | Uint8Array,
  keys: DecryptionKeys,
  { maxInflatedBytes = defaultMaxInflatedBytes }: DecryptOptions = {},
): Promise<Decrypted> {
  const parsed = parseCompactJwe(jwe)
  const plain = open(parsed, await unwrapContentKey(parsed, keys))
  const content = parsed.isCompressed ? await inflate(plain, maxInflatedBytes, parsed.kid) : plain
  return { content, ...(parsed.contentType !== undefined && { contentType: parsed.contentType }) }
}

function open(jwe: CompactJwe, contentKey: Uint8Array): Uint8Array {
  const decipher = contentDecipher(contentKey, jwe).setAuthTag(jwe.tag)
  const content = decipher.update(jwe.ciphertext)
  try {
    decipher.final()
  } catch {
    throw decryptionFailed(jwe.kid)
  }
  return content
}

async function inflate(bytes: Uint8Array, maxOutputLength: number, kid: string): Promise<Uint8Array> {
  try {
    return await inflateInPool(bytes, { maxOutputLength })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw inflatedTooLarge(maxOutputLength)
    }
    throw decryptionFailed(kid)
  }
}

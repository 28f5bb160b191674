import { createDecipheriv } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { FitConnectError } from '../errors.js'
import type { CompactJwe } from './compact-jwe.js'
import { parseCompactJwe } from './compact-jwe.js'
import type { DecryptionKey, DecryptionKeys } from './decryption-keys.js'

export interface DecryptOptions {
  /** Largest content accepted from a compressed part, in bytes. Default: 20 MiB. */
  readonly maxInflatedBytes?: number
}

export interface Decrypted {
  readonly content: Uint8Array
  /** Header parameter `cty`. */
  readonly contentType?: string
}

const defaultMaxInflatedBytes = 20 * 1024 * 1024
const contentKeyBytes = 32
const inflateInPool = promisify(inflateRaw)

/**
 * Decrypts a compact JWE with the one of `keys` that its header names. Nothing is returned before the authentication tag
 * was verified. Holds the whole part in memory.
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
  const key = keys.find(parsed.kid)
  if (key === undefined) throw keyUnknown(parsed.kid, keys)
  const contentKey = await unwrapContentKey(parsed, key)
  const plain = open(parsed, contentKey)
  const content = parsed.isCompressed ? await inflate(plain, maxInflatedBytes, parsed.kid) : plain
  return { content, ...(parsed.contentType !== undefined && { contentType: parsed.contentType }) }
}

async function unwrapContentKey({ encryptedKey, kid }: CompactJwe, key: DecryptionKey): Promise<Uint8Array> {
  if (encryptedKey.length !== key.modulusBytes) throw failed(kid)
  const contentKey = await key.unwrap(encryptedKey).catch(() => undefined)
  if (contentKey?.length !== contentKeyBytes) throw failed(kid)
  return contentKey
}

function open({ protectedHeader, iv, ciphertext, tag, kid }: CompactJwe, contentKey: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', contentKey, iv, { authTagLength: 16 })
  decipher.setAAD(Buffer.from(protectedHeader, 'ascii'))
  decipher.setAuthTag(tag)
  const content = decipher.update(ciphertext)
  try {
    decipher.final()
  } catch {
    throw failed(kid)
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
    throw failed(kid)
  }
}

// One error for a wrong key, a wrong tag and broken compression: telling them apart would serve only an attacker.
function failed(kid: string): FitConnectError {
  return new FitConnectError('jwe-decryption-failed', {
    message: `The encrypted part names our key "${kid}" but cannot be opened with it: it was damaged, or encrypted to another key. The sender must send it again.`,
    facts: { kid },
  })
}

function keyUnknown(kid: string, keys: DecryptionKeys): FitConnectError {
  return new FitConnectError('jwe-key-unknown', {
    message: `The encrypted part needs the private key "${kid}", which is not configured here. Leave the submission waiting, add that key (old keys stay needed after a rotation) and fetch again.`,
    facts: { kid, knownKids: keys.kids },
  })
}

function inflatedTooLarge(maxInflatedBytes: number): FitConnectError {
  return new FitConnectError('jwe-not-permitted', {
    message: `The encrypted part is compressed and inflates to more than ${maxInflatedBytes} bytes. Compression is not permitted any more: ask the sender to send without "zip", or raise maxInflatedBytes.`,
    facts: { rule: 'inflated-size', maxInflatedBytes },
  })
}

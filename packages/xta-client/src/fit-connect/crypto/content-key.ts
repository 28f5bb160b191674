import type { DecryptionKeys } from './decryption-keys.js'
import { decryptionFailed, keyUnknown } from './jwe-errors.js'
import type { JweHead } from './jwe-head.js'

/** A256GCM. */
export const contentKeyBytes = 32

/**
 * Unwraps the content-encryption key with the one of `keys` that the header names.
 *
 * @throws {FitConnectError} `jwe-key-unknown`, `jwe-decryption-failed`
 */
export async function unwrapContentKey({ encryptedKey, kid }: JweHead, keys: DecryptionKeys): Promise<Uint8Array> {
  const key = keys.find(kid)
  if (key === undefined) throw keyUnknown(kid, keys)
  if (encryptedKey.length !== key.modulusBytes) throw decryptionFailed(kid)
  const contentKey = await key.unwrap(encryptedKey).catch(() => undefined)
  if (contentKey?.length !== contentKeyBytes) throw decryptionFailed(kid)
  return contentKey
}

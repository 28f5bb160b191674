import { createPublicKey, type KeyObject } from 'node:crypto'
import type { EncryptionKey } from '../destination.js'

const imported = new WeakMap<EncryptionKey, KeyObject>()

/** The key in Node's form. Imported once for each object, because a sender uses the same one for every part. */
export function publicKeyOf(key: EncryptionKey): KeyObject {
  const known = imported.get(key)
  if (known !== undefined) return known
  const made = importPublicKey(key)
  imported.set(key, made)
  return made
}

function importPublicKey({ jwk: { n, e } }: EncryptionKey): KeyObject {
  // Only the numbers: key_ops ["wrapKey"] would make WebCrypto refuse to encrypt with the key.
  return createPublicKey({
    key: { kty: 'RSA', ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
    format: 'jwk',
  })
}

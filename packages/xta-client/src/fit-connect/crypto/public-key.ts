import { createPublicKey, type KeyObject } from 'node:crypto'
import type { EncryptionKey } from '../destination.js'

/** Keys that were imported last, by modulus and exponent: a sender encrypts every part to the same one. */
const recent = new Map<string, KeyObject>()
const maxRecent = 32

/** The key in Node's form. Only its numbers count, so whoever changes the object gets the key of the changed numbers. */
export function publicKeyOf({ jwk: { n, e } }: EncryptionKey): KeyObject {
  const numbers = `${n ?? ''}.${e ?? ''}`
  const known = recent.get(numbers)
  if (known !== undefined) return known
  // Only the numbers: key_ops ["wrapKey"] would make WebCrypto refuse to encrypt with the key.
  const key = createPublicKey({
    key: { kty: 'RSA', ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
    format: 'jwk',
  })
  const [oldest] = recent.keys()
  if (recent.size >= maxRecent && oldest !== undefined) recent.delete(oldest)
  recent.set(numbers, key)
  return key
}

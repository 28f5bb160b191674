import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { rememberLast } from './remember-last.js'

/** A sender encrypts every part to the same key, and the events of a log are signed with two or three. */
const imported = rememberLast<KeyObject>(32)

/** An RSA key in Node's form. Only its numbers count, so whoever changes the object gets the key of the changed numbers. */
export function publicKeyOf({ jwk: { n, e } }: { readonly jwk: JsonWebKey }): KeyObject {
  return imported(`${n ?? ''}.${e ?? ''}`, () =>
    // Only the numbers: key_ops ["wrapKey"] would make WebCrypto refuse to encrypt with the key.
    createPublicKey({
      key: { kty: 'RSA', ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
      format: 'jwk',
    }),
  )
}

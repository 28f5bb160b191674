import { createPublicKey } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import type { EncryptionKey } from '../destination.js'
import { authenticationTagOf } from './compact-jwe.js'

export interface EncryptOptions {
  /** A destination's key that passed `checkEncryptionKey`. */
  readonly key: EncryptionKey
  /** Header parameter `cty`; the service refuses metadata and data without it. */
  readonly contentType: string
}

export interface Encrypted {
  /** Compact serialisation, ASCII only. */
  readonly jwe: string
  /** Fifth segment of `jwe`, 22 characters; the signed events repeat it. */
  readonly authenticationTag: string
}

/**
 * Encrypts one part of a submission: compact JWE, RSA-OAEP-256 and A256GCM, with `kid` and `cty`, never compressed.
 * Content-encryption key and IV are new for every call. Holds the whole part in memory.
 *
 * @see FIT-Connect, "Verschlüsselung"; RFC 7516
 */
export async function encrypt(content: Uint8Array, { key, contentType }: EncryptOptions): Promise<Encrypted> {
  const jwe = await new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid, cty: contentType })
    .encrypt(publicKeyOf(key))
  return { jwe, authenticationTag: authenticationTagOf(jwe) }
}

function publicKeyOf({ jwk: { n, e } }: EncryptionKey) {
  // Only the numbers: key_ops ["wrapKey"] would make WebCrypto refuse to encrypt with the key.
  return createPublicKey({
    key: { kty: 'RSA', ...(n !== undefined && { n }), ...(e !== undefined && { e }) },
    format: 'jwk',
  })
}

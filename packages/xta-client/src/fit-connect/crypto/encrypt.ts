import { CompactEncrypt } from 'jose'
import type { EncryptionKey } from '../destination.js'
import { authenticationTagOf } from './compact-jwe.js'
import { headerFor } from './jwe-header.js'
import { publicKeyOf } from './public-key.js'

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
 * Content-encryption key and IV are new for every call. Holds the whole part in memory; see `sealStream` for large ones.
 *
 * @see FIT-Connect, "Verschlüsselung"; RFC 7516
 */
export async function encrypt(content: Uint8Array, options: EncryptOptions): Promise<Encrypted> {
  const jwe = await new CompactEncrypt(content)
    .setProtectedHeader({ ...headerFor(options) })
    .encrypt(publicKeyOf(options.key))
  return { jwe, authenticationTag: authenticationTagOf(jwe) }
}

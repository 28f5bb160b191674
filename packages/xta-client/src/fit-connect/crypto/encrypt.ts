import { encodeBase64url } from './base64url.js'
import { beginJwe } from './begin-jwe.js'
import type { EncryptOptions } from './encrypt-options.js'

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
export function encrypt(content: Uint8Array, options: EncryptOptions): Promise<Encrypted> {
  return new Promise((resolve) => {
    resolve(encryptNow(content, options))
  })
}

// On the main thread: handing these microseconds of work to another one costs more than they take.
function encryptNow(content: Uint8Array, options: EncryptOptions): Encrypted {
  const { head, cipher } = beginJwe(options)
  const ciphertext = cipher.update(content, undefined, 'base64url') + cipher.final('base64url')
  const authenticationTag = encodeBase64url(cipher.getAuthTag())
  return { jwe: `${head}${ciphertext}.${authenticationTag}`, authenticationTag }
}

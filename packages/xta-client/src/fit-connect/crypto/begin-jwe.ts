import { constants, publicEncrypt, randomBytes, type CipherGCM } from 'node:crypto'
import { encodeBase64url } from './base64url.js'
import { contentCipher } from './content-cipher.js'
import { contentKeyBytes } from './content-key.js'
import type { EncryptOptions } from './encrypt-options.js'
import { ivBytes } from './jwe-head.js'
import { headerFor } from './jwe-header.js'
import { publicKeyOf } from './public-key.js'

export interface BegunJwe {
  /** The first three segments, each with the dot behind it. */
  readonly head: string
  /** For the content; what it returns at its end is followed by a dot and its tag. */
  readonly cipher: CipherGCM
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }

/**
 * Begins a compact JWE with a new content-encryption key and IV: RSA-OAEP-256 and A256GCM.
 *
 * @see RFC 7516, section 5.1
 */
export function beginJwe(options: EncryptOptions): BegunJwe {
  // Asked for together: every call costs more than the bytes.
  const random = randomBytes(contentKeyBytes + ivBytes)
  const contentKey = random.subarray(0, contentKeyBytes)
  const iv = random.subarray(contentKeyBytes)
  const header = protectedHeaderFor(options)
  const encryptedKey = publicEncrypt({ key: publicKeyOf(options.key), ...oaep }, contentKey)
  return {
    head: `${header}.${encodeBase64url(encryptedKey)}.${encodeBase64url(iv)}.`,
    cipher: contentCipher(contentKey, iv, header),
  }
}

/** The first segment. */
export function protectedHeaderFor(options: EncryptOptions): string {
  return encodeBase64url(Buffer.from(JSON.stringify(headerFor(options))))
}

import { createCipheriv, createDecipheriv, type CipherGCM, type DecipherGCM } from 'node:crypto'
import type { JweHead } from './jwe-head.js'

// Without it Node would accept tags of 4 bytes.
const options = { authTagLength: 16 }

/** AES-256-GCM over the content; the header as written is authenticated with it. @see RFC 7516, section 5.1 */
export function contentCipher(contentKey: Uint8Array, iv: Uint8Array, protectedHeader: string): CipherGCM {
  return createCipheriv('aes-256-gcm', contentKey, iv, options).setAAD(Buffer.from(protectedHeader, 'ascii'))
}

/** The reverse. Its `final()` must have returned before anything it handed out is believed. @see RFC 7516, section 5.2 */
export function contentDecipher(contentKey: Uint8Array, { iv, protectedHeader }: JweHead): DecipherGCM {
  return createDecipheriv('aes-256-gcm', contentKey, iv, options).setAAD(Buffer.from(protectedHeader, 'ascii'))
}

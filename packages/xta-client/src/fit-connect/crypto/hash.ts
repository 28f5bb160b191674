import { createHash } from 'node:crypto'

/**
 * SHA-512 as metadata writes it: 128 lower-case hexadecimal digits, over the unencrypted bytes exactly as they are encrypted.
 *
 * @see FIT-Connect metadata 2.1.0, `hash`
 */
export function sha512Hex(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex')
}

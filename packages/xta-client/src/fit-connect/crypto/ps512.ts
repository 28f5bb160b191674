import { constants, verify, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'

/** PS512: RSASSA-PSS with SHA-512, the salt as long as the hash. @see RFC 7518, section 3.5 */
export const ps512: { readonly padding: number; readonly saltLength: 64 } = {
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength: 64,
}

/** True when `signature` over `input` (ASCII) was made with the private half of `key`, from `publicKeyOf`. */
export function isPs512Signature(input: string, signature: Uint8Array, key: KeyObject): boolean {
  return verify('sha512', Buffer.from(input), { key, ...ps512 }, signature)
}

const verifyInPool = promisify(verify)

/** The same outside the main thread: for many signatures in a row. Handing over a single one costs more than it takes. */
export function isPs512SignatureInPool(input: string, signature: Uint8Array, key: KeyObject): Promise<boolean> {
  return verifyInPool('sha512', Buffer.from(input), { key, ...ps512 }, signature)
}

const characters = /^[\w-]*$/
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Decodes base64url as JOSE means it: no padding, no foreign character, unused trailing bits zero, so that every byte
 * sequence has exactly one spelling. Node's own decoder skips what it does not know.
 *
 * @returns `undefined` when the text is anything else.
 * @see RFC 7515, appendix C; RFC 4648, sections 3.3 to 3.5
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  return isBase64url(text) ? Buffer.from(text, 'base64url') : undefined
}

/** True for the one strict spelling that {@link decodeBase64url} accepts. */
export function isBase64url(text: string): boolean {
  if (!characters.test(text)) return false
  const rest = text.length % 4
  if (rest === 0) return true
  if (rest === 1) return false
  const unusedBits = rest === 2 ? 0b1111 : 0b11
  return (alphabet.indexOf(text.slice(-1)) & unusedBits) === 0
}

/** Unpadded base64url of bytes. */
export function encodeBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

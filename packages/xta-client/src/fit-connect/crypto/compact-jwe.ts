import { notFiveSegments } from './jwe-errors.js'
import { decodeSegment, parseHead, parseTag, type JweHead } from './jwe-head.js'

/** A compact JWE taken apart; nothing of it is decrypted or believed. */
export interface CompactJwe extends JweHead {
  readonly ciphertext: Uint8Array
  readonly tag: Uint8Array
}

/**
 * The authentication tag as events repeat it: the fifth segment of a compact JWE, as text. Does not check the rest.
 *
 * @throws {FitConnectError} `jwe-malformed` unless the text has exactly five segments
 */
export function authenticationTagOf(jwe: string | Uint8Array): string {
  return segmentsOf(jwe)[4]
}

/**
 * Reads a compact JWE strictly: five segments of unpadded base64url, a small header, only the algorithms of FIT-Connect,
 * IV of 12 and tag of exactly 16 bytes. `zip` DEF of older senders is reported, not yet inflated.
 *
 * @throws {FitConnectError} `jwe-malformed`; `jwe-not-permitted` with the refused header parameter as fact `rule`
 * @see RFC 7516, sections 3.1 and 5.2; RFC 7518, sections 4.3 and 5.3
 */
export function parseCompactJwe(jwe: string | Uint8Array): CompactJwe {
  const [protectedHeader, encryptedKey, iv, ciphertext, tag] = segmentsOf(jwe)
  return {
    ...parseHead(protectedHeader, encryptedKey, iv),
    ciphertext: decodeSegment(ciphertext, 'ciphertext'),
    tag: parseTag(tag),
  }
}

function segmentsOf(jwe: string | Uint8Array): [string, string, string, string, string] {
  const text =
    typeof jwe === 'string' ? jwe : Buffer.from(jwe.buffer, jwe.byteOffset, jwe.byteLength).toString('latin1')
  const [header, encryptedKey, iv, ciphertext, tag, ...more] = text.split('.', 6)
  if (
    header === undefined ||
    encryptedKey === undefined ||
    iv === undefined ||
    ciphertext === undefined ||
    tag === undefined ||
    more.length > 0
  ) {
    throw notFiveSegments()
  }
  return [header, encryptedKey, iv, ciphertext, tag]
}

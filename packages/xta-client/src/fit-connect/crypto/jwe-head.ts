import { z } from 'zod'
import { parseJson } from '../json/parse-json.js'
import { lazily } from '../lazily.js'
import { decodeBase64url } from './base64url.js'
import { headerTooLarge, malformed, notBase64url, notPermitted, wrongLength } from './jwe-errors.js'
import { kid } from './kid.js'

/** The three segments of a compact JWE before its ciphertext, taken apart; nothing is decrypted or believed. */
export interface JweHead {
  readonly kid: string
  /** Media type of the content, where the sender named it. */
  readonly contentType?: string
  readonly isCompressed: boolean
  /** The first segment as received: the additional authenticated data. */
  readonly protectedHeader: string
  readonly encryptedKey: Uint8Array
  readonly iv: Uint8Array
}

/** Most characters of each segment; larger ones are not even collected. A real header has about 150. */
export const maxSegmentLength = {
  header: 8192,
  /** A key of 16,384 bit, the largest that a key may have here. */
  encryptedKey: 2731,
  iv: 16,
  tag: 22,
} as const

export const ivBytes = 12
/** Node accepts tags of 4 bytes, which can be guessed; FIT-Connect's have 16. */
export const tagBytes = 16

const headerSchema = lazily(() =>
  z.looseObject({
    alg: z.string(),
    enc: z.string(),
    kid: kid(),
    cty: z.string().max(256).exactOptional(),
    zip: z.string().exactOptional(),
  }),
)

type Header = z.infer<ReturnType<typeof headerSchema>>

/**
 * Reads the segments before the ciphertext strictly: unpadded base64url, a small header, only the algorithms of
 * FIT-Connect, an IV of 12 bytes. `zip` DEF of older senders is reported.
 *
 * @throws {FitConnectError} `jwe-malformed`; `jwe-not-permitted` with the refused header parameter as fact `rule`
 */
export function parseHead(protectedHeader: string, encryptedKey: string, iv: string): JweHead {
  if (protectedHeader.length > maxSegmentLength.header) throw headerTooLarge()
  const header = readHeader(decodeSegment(protectedHeader, 'header'))
  requirePermitted(header)
  return {
    kid: header.kid,
    ...(header.cty !== undefined && { contentType: header.cty }),
    isCompressed: header.zip === 'DEF',
    protectedHeader,
    encryptedKey: decodeSegment(encryptedKey, 'encrypted-key'),
    iv: decodeExactly(iv, ivBytes, 'iv'),
  }
}

/** @throws {FitConnectError} `jwe-malformed` unless it is the one spelling of 16 bytes */
export function parseTag(segment: string): Uint8Array {
  return decodeExactly(segment, tagBytes, 'tag')
}

/** @throws {FitConnectError} `jwe-malformed` unless the segment is strict base64url */
export function decodeSegment(segment: string, rule: string): Uint8Array {
  const bytes = decodeBase64url(segment)
  if (bytes === undefined) throw notBase64url(rule)
  return bytes
}

function readHeader(bytes: Uint8Array): Header {
  const header = headerSchema().safeParse(parseJson(bytes)?.value)
  if (header.success) return header.data
  throw malformed('header', 'its header is not a JSON object with alg, enc and kid')
}

function requirePermitted(header: Header): void {
  if (header.alg !== 'RSA-OAEP-256') throw notPermitted('alg')
  if (header.enc !== 'A256GCM') throw notPermitted('enc')
  if (header.zip !== undefined && header.zip !== 'DEF') throw notPermitted('zip')
  if ('crit' in header) throw notPermitted('crit')
}

function decodeExactly(segment: string, length: number, rule: string): Uint8Array {
  const bytes = decodeSegment(segment, rule)
  if (bytes.length !== length) throw wrongLength(rule, length)
  return bytes
}

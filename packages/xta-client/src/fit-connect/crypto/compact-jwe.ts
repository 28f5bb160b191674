import { z } from 'zod'
import { FitConnectError } from '../errors.js'
import { parseJson } from '../json/parse-json.js'
import { lazily } from '../lazily.js'
import { decodeBase64url } from './base64url.js'
import { kid } from './kid.js'

/** A compact JWE taken apart; nothing of it is decrypted or believed. */
export interface CompactJwe {
  readonly kid: string
  /** Media type of the content, where the sender named it. */
  readonly contentType?: string
  readonly isCompressed: boolean
  /** The first segment as received: the additional authenticated data. */
  readonly protectedHeader: string
  readonly encryptedKey: Uint8Array
  readonly iv: Uint8Array
  readonly ciphertext: Uint8Array
  readonly tag: Uint8Array
}

/** Characters of the header segment; a real one has about 150. */
const maxHeaderLength = 8192
const ivBytes = 12
/** Node accepts tags of 4 bytes, which can be guessed; FIT-Connect's have 16. */
const tagBytes = 16

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
  if (protectedHeader.length > maxHeaderLength) throw malformed('header-size', 'its header is too large')
  const header = readHeader(decode(protectedHeader, 'header'))
  requirePermitted(header)
  return {
    kid: header.kid,
    ...(header.cty !== undefined && { contentType: header.cty }),
    isCompressed: header.zip === 'DEF',
    protectedHeader,
    encryptedKey: decode(encryptedKey, 'encrypted-key'),
    iv: decodeExactly(iv, ivBytes, 'iv'),
    ciphertext: decode(ciphertext, 'ciphertext'),
    tag: decodeExactly(tag, tagBytes, 'tag'),
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
    throw malformed('segments', 'it does not have exactly five segments')
  }
  return [header, encryptedKey, iv, ciphertext, tag]
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

function decode(segment: string, rule: string): Uint8Array {
  const bytes = decodeBase64url(segment)
  if (bytes === undefined) throw malformed(rule, `its ${rule} is not unpadded base64url`)
  return bytes
}

function decodeExactly(segment: string, length: number, rule: string): Uint8Array {
  const bytes = decode(segment, rule)
  if (bytes.length !== length) throw malformed(rule, `its ${rule} does not have ${length} bytes`)
  return bytes
}

function malformed(rule: string, reason: string): FitConnectError {
  return new FitConnectError('jwe-malformed', {
    message: `The encrypted part is no compact JWE of FIT-Connect: ${reason}. The sender must encrypt it again.`,
    facts: { rule },
  })
}

function notPermitted(rule: string): FitConnectError {
  return new FitConnectError('jwe-not-permitted', {
    message: `The encrypted part uses a header parameter "${rule}" that FIT-Connect does not permit (RSA-OAEP-256 with A256GCM only). The sender must encrypt it again.`,
    facts: { rule },
  })
}

import { Refusal } from './refusal.js'

export interface ExpectedJwe {
  /** How the part is called in answers: `metadata`, `data` or `attachment`. */
  readonly part: string
  /** Absent where the service does not know the key, as for replies. */
  readonly kid?: string | undefined
  /** Length of the key's modulus and so of the wrapped key, in bytes. */
  readonly wrappedKeyBytes: number | { readonly atLeast: number }
  /** Allowed content types; undefined where nobody knows whether the service looks at it (attachments). */
  readonly contentTypes?: readonly string[]
}

const ivBytes = 12
const tagBytes = 16
/** Longer ones are refused, so that an endless header does not fill the memory. */
const maximumHeaderCharacters = 65_536
const maximumKeyCharacters = 4096
const dot = 0x2e

/** Characters of a GCM tag as base64url; the last segment of every accepted JWE. */
export const tagCharacters = 22

/** Looks at a JWE that passes by in pieces; the ciphertext is not kept. */
export interface JweCheck {
  /** @throws {Refusal} `cty-missing`, `jwe-invalid`, as soon as something is wrong */
  take(piece: Uint8Array): void
  /** After the last piece. @returns the authentication tag. @throws {Refusal} `jwe-invalid` */
  finish(): string
}

/**
 * Checks what the service can see of a compact JWE without a private key and returns the authentication tag.
 * @throws {Refusal} `cty-missing`, `jwe-invalid`
 */
export function checkCompactJwe(jwe: string, expected: ExpectedJwe): string {
  const check = createJweCheck(expected)
  check.take(Buffer.from(jwe))
  return check.finish()
}

/** The same check as {@link checkCompactJwe}, for contents that do not fit into memory. */
export function createJweCheck(expected: ExpectedJwe): JweCheck {
  const complain = (what: string): Refusal => new Refusal('jwe-invalid', `${expected.part}: ${what}`)
  const collect = (maximum: number, check: (text: string) => void): Segment =>
    collectedSegment(maximum, complain, check)
  let tag = ''
  const segments: readonly Segment[] = [
    collect(maximumHeaderCharacters, (text) => checkHeader(text, expected, complain)),
    collect(maximumKeyCharacters, (text) => requireWrappedKey(decodedLength(text), expected.wrappedKeyBytes, complain)),
    collect(maximumKeyCharacters, (text) => {
      if (decodedLength(text) !== ivBytes) throw complain('the initialisation vector must be base64url of 96 bits.')
    }),
    countedSegment(() => complain('the ciphertext must be base64url without padding.')),
    collect(maximumKeyCharacters, (text) => {
      if (decodedLength(text) !== tagBytes) throw complain('the authentication tag must be base64url of 128 bits.')
      tag = text
    }),
  ]
  let position = 0
  const current = (): Segment => {
    const segment = segments[position]
    if (segment === undefined) throw complain('a compact JWE has exactly five segments.')
    return segment
  }

  return {
    take(piece) {
      let start = 0
      for (let end = piece.indexOf(dot); end >= 0; end = piece.indexOf(dot, start)) {
        current().take(piece.subarray(start, end))
        current().end()
        position += 1
        start = end + 1
      }
      current().take(piece.subarray(start))
    },
    finish() {
      if (position !== segments.length - 1) throw complain('a compact JWE has exactly five segments.')
      current().end()
      return tag
    },
  }
}

interface Segment {
  take(bytes: Uint8Array): void
  end(): void
}

function collectedSegment(
  maximum: number,
  complain: (what: string) => Refusal,
  check: (text: string) => void,
): Segment {
  const pieces: Buffer[] = []
  let length = 0
  return {
    take(bytes) {
      length += bytes.length
      if (length > maximum) throw complain('a segment other than the ciphertext is too long.')
      if (bytes.length > 0) pieces.push(Buffer.from(bytes))
    },
    end: () => check(Buffer.concat(pieces).toString('latin1')),
  }
}

function countedSegment(wrong: () => Refusal): Segment {
  let length = 0
  return {
    take(bytes) {
      length += bytes.length
      if (!isBase64url(bytes)) throw wrong()
    },
    end() {
      if (length % 4 === 1) throw wrong()
    },
  }
}

function isBase64url(bytes: Uint8Array): boolean {
  return !/[^\w-]/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
}

function requireWrappedKey(
  bytes: number | undefined,
  expected: ExpectedJwe['wrappedKeyBytes'],
  complain: (what: string) => Refusal,
): void {
  if (typeof expected === 'number') {
    if (bytes !== expected) throw complain(`the encrypted key must be base64url of ${expected} bytes.`)
  } else if (bytes === undefined || bytes < expected.atLeast)
    throw complain(`the encrypted key must be base64url of ${expected.atLeast} bytes or more.`)
}

function checkHeader(segment: string, expected: ExpectedJwe, complain: (what: string) => Refusal): void {
  const header = parseHeader(segment)
  if (header === undefined) throw complain('the header must be a base64url encoded JSON object.')
  if (header['alg'] !== 'RSA-OAEP-256') throw complain('the header must name alg RSA-OAEP-256.')
  if (header['enc'] !== 'A256GCM') throw complain('the header must name enc A256GCM.')
  if (typeof header['kid'] !== 'string') throw complain('the header must name the key as kid.')
  if (expected.kid !== undefined && header['kid'] !== expected.kid)
    throw complain("the header's kid must be the destination's encryptionKid.")
  if ('zip' in header) throw complain('compression (zip) is not allowed.')
  if (expected.contentTypes === undefined) return
  const cty = header['cty']
  if (cty === undefined)
    throw new Refusal('cty-missing', `${expected.part}: the header must name the content type as cty.`)
  if (typeof cty !== 'string' || !expected.contentTypes.includes(cty))
    throw complain(`cty must be ${expected.contentTypes.join(' or ')}.`)
}

function parseHeader(segment: string): Record<string, unknown> | undefined {
  if (decodedLength(segment) === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

/** Number of bytes that a base64url text stands for, or undefined when it is not strict base64url (RFC 7515 §2). */
function decodedLength(text: string): number | undefined {
  if (/[^\w-]/.test(text) || text.length % 4 === 1) return undefined
  return Math.floor((text.length * 3) / 4)
}

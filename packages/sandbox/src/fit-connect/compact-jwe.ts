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

/**
 * Checks what the service can see of a compact JWE without a private key and returns the authentication tag.
 * @throws {Refusal} `cty-missing`, `jwe-invalid`
 */
export function checkCompactJwe(jwe: string, expected: ExpectedJwe): string {
  const [header, wrappedKey, iv, ciphertext, tag, ...rest] = jwe.split('.')
  const complain = (what: string): Refusal => new Refusal('jwe-invalid', `${expected.part}: ${what}`)

  if (
    header === undefined ||
    wrappedKey === undefined ||
    iv === undefined ||
    ciphertext === undefined ||
    tag === undefined ||
    rest.length > 0
  )
    throw complain('a compact JWE has exactly five segments.')
  checkHeader(header, expected, complain)
  requireWrappedKey(decodedLength(wrappedKey), expected.wrappedKeyBytes, complain)
  if (decodedLength(iv) !== ivBytes) throw complain('the initialisation vector must be base64url of 96 bits.')
  if (decodedLength(ciphertext) === undefined) throw complain('the ciphertext must be base64url without padding.')
  if (decodedLength(tag) !== tagBytes) throw complain('the authentication tag must be base64url of 128 bits.')
  return tag
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

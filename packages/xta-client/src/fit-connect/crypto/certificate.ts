import { X509Certificate, type JsonWebKey } from 'node:crypto'

/** No certificate comes near; of a text of megabytes, the pattern below would exhaust its stack. */
const maxCharacters = 65_536
const standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/**
 * Certificates that were read last, by their text, and the keys in them. A sender meets the same one with every
 * application, and reading it costs more than encrypting to it. What the texts say never changes; whether it still
 * holds is asked each time.
 */
const recent = new Map<string, X509Certificate>()
const maxRecent = 32
const publicKeys = new WeakMap<X509Certificate, JsonWebKey>()

/**
 * Reads one member of a JWK's `x5c`: standard base64 (not base64url) of a DER certificate.
 *
 * @returns `undefined` when it is anything else.
 * @see RFC 7517, section 4.7
 */
export function readCertificate(text: unknown): X509Certificate | undefined {
  if (typeof text !== 'string' || text === '' || text.length > maxCharacters) return undefined
  const known = recent.get(text)
  if (known !== undefined) return known
  if (!standardBase64.test(text)) return undefined
  try {
    return remembered(text, new X509Certificate(Buffer.from(text, 'base64')))
  } catch {
    return undefined
  }
}

function remembered(text: string, certificate: X509Certificate): X509Certificate {
  const [oldest] = recent.keys()
  if (recent.size >= maxRecent && oldest !== undefined) recent.delete(oldest)
  recent.set(text, certificate)
  return certificate
}

/** True when `at` (milliseconds since the epoch) lies within the certificate's validity period, both ends included. */
export function isValidAt(certificate: X509Certificate, at: number): boolean {
  return Date.parse(certificate.validFrom) <= at && at <= Date.parse(certificate.validTo)
}

/** True when the certificate was issued for the RSA key with this modulus and exponent (base64url). */
export function belongsToKey(certificate: X509Certificate, n: string, e: string): boolean {
  try {
    const jwk = publicKeys.get(certificate) ?? certificate.publicKey.export({ format: 'jwk' })
    publicKeys.set(certificate, jwk)
    return jwk.kty === 'RSA' && jwk.n === n && jwk.e === e
  } catch {
    return false
  }
}

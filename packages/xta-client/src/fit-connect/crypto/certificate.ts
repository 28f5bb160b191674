import { X509Certificate, type JsonWebKey } from 'node:crypto'
import { rememberLast } from './remember-last.js'

/** No certificate comes near; of a text of megabytes, the pattern below would exhaust its stack. */
const maxCharacters = 65_536
const standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/**
 * A sender meets the same certificate with every application, and reading it costs more than encrypting to it. What its text
 * says never changes; whether it still holds is asked each time.
 */
const read = rememberLast<X509Certificate>(32)
const publicKeys = new WeakMap<X509Certificate, JsonWebKey>()

/**
 * Reads one member of a JWK's `x5c`: standard base64 (not base64url) of a DER certificate.
 *
 * @returns `undefined` when it is anything else.
 * @see RFC 7517, section 4.7
 */
export function readCertificate(text: unknown): X509Certificate | undefined {
  if (typeof text !== 'string' || text === '' || text.length > maxCharacters) return undefined
  try {
    return read(text, () => {
      if (!standardBase64.test(text)) throw new TypeError('This is no standard base64.')
      return new X509Certificate(Buffer.from(text, 'base64'))
    })
  } catch {
    return undefined
  }
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

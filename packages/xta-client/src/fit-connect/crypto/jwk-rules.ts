import type { JsonWebKey } from 'node:crypto'
import type { EncryptionKey } from '../destination.js'
import { belongsToKey, isValidAt, readCertificate } from './certificate.js'
import type { KeyKind, KeyRefusal } from './rsa-jwk.js'
import { keyRefusal, requireMembers, requireRsaKey } from './rsa-jwk.js'

export interface KeyCheckOptions {
  /** Moment at which the certificate must be valid, in milliseconds since the epoch. */
  readonly at: number
  /** Keys of a destination carry a certificate (`required`); keys of the service need none, but one present is checked. */
  readonly certificate: 'required' | 'when-present'
}

/** A public key that may verify event signatures, after every check. */
export interface SignatureKey {
  readonly kid: string
  readonly jwk: JsonWebKey
}

const publisherAdvice =
  'Nothing was encrypted or believed. Ask whoever published the key for one by the rules of FIT-Connect.'

const encryptionKind: KeyKind = {
  name: 'public encryption',
  alg: 'RSA-OAEP-256',
  operation: 'wrapKey',
  use: 'enc',
  advice: publisherAdvice,
}

const signatureKind: KeyKind = {
  name: 'public signature',
  alg: 'PS512',
  operation: 'verify',
  use: 'sig',
  advice: publisherAdvice,
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * Checks a destination's public encryption key by every rule of FIT-Connect: RSA of at least 4096 bit with exponent
 * AQAB, `alg` RSA-OAEP-256, `key_ops` exactly `["wrapKey"]`, the `kid` asked for, no private member, a certificate that
 * was issued for this key and is valid now. The certificate's chain is not checked here, see `requireTrustedChain`.
 *
 * `use` was removed in API v2: it is tolerated when it says `enc` and refused when it contradicts.
 *
 * @param expectedKid The `encryptionKid` under which the key was asked for.
 * @returns The key, reduced to its public members and certificates.
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule` (a {@link KeyRule})
 * @see FIT-Connect metadata 2.1.0, `encryptionPublicKey`; Routing API 2.0.0, JWK
 */
export function checkEncryptionKey(jwk: unknown, expectedKid: string, options: KeyCheckOptions): EncryptionKey {
  return checkPublicKey(jwk, expectedKid, encryptionKind, options)
}

/**
 * The same rules for a key that verifies signed events: `alg` PS512, `key_ops` exactly `["verify"]`, `use` absent or
 * `sig`. An encryption key never passes.
 *
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule` (a {@link KeyRule})
 */
export function checkSignatureKey(jwk: unknown, expectedKid: string, options: KeyCheckOptions): SignatureKey {
  return checkPublicKey(jwk, expectedKid, signatureKind, options)
}

function checkPublicKey(jwk: unknown, kid: string, kind: KeyKind, options: KeyCheckOptions): SignatureKey {
  const refuse = keyRefusal(kind, kid)
  const members = requireMembers(jwk, refuse)
  if (privateMembers.some((name) => Object.hasOwn(members, name))) {
    throw refuse(
      'private-member',
      'has private members, which never leave their owner. Pass the public half; a pair that was published like this must be replaced.',
    )
  }
  const { n, e } = requireRsaKey(members, kid, kind, refuse)
  const x5c = requireCertificates(members['x5c'], { n, e }, refuse, options)
  return { kid, jwk: { kty: 'RSA', kid, alg: kind.alg, n, e, ...(x5c.length > 0 && { x5c }) } }
}

/** No chain is this long, and reading a certificate takes time. */
const mostCertificates = 100

function requireCertificates(
  x5c: unknown,
  key: { n: string; e: string },
  refuse: KeyRefusal,
  options: KeyCheckOptions,
): unknown[] {
  if (x5c === undefined && options.certificate === 'when-present') return []
  if (!Array.isArray(x5c)) throw refuse('x5c-missing', 'carries no certificate (x5c).')

  const texts: unknown[] = x5c
  if (texts.length > mostCertificates)
    throw refuse('x5c-unreadable', `carries more than ${mostCertificates} certificates.`)
  const certificates = texts.map(readCertificate)
  const [own] = certificates
  if (certificates.length === 0) throw refuse('x5c-missing', 'carries no certificate (x5c).')
  if (own === undefined || certificates.includes(undefined)) {
    throw refuse('x5c-unreadable', 'carries a certificate that cannot be read.')
  }
  if (!belongsToKey(own, key.n, key.e)) {
    throw refuse('x5c-other-key', 'carries a certificate that was issued for another key.')
  }
  if (!isValidAt(own, options.at)) {
    throw refuse('x5c-expired', `has a certificate that is valid from ${own.validFrom} to ${own.validTo} only.`)
  }
  return texts
}

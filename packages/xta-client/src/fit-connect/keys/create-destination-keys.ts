import { randomIds, systemClock, type Clock, type IdGenerator } from '@amt24/core'
import { requireWholeNumber } from '../require-whole-number.js'
import { createKeyPair, publicHalfOf, type KeyPair, type KeyUse } from './key-pair.js'
import { selfSignedCertificate } from './self-signed-certificate.js'
import type { CertificateSubject } from './x509.js'

export interface DestinationKeyOptions {
  /** Whom the self-signed certificates name. Default: `{ commonName: 'TEST-ONLY FIT-Connect destination' }`. */
  readonly subject?: CertificateSubject
  /** How long the self-signed certificates are valid, in days. Default: 365. */
  readonly validDays?: number
  /** Makes the key identifiers. Default: random UUIDs. */
  readonly ids?: IdGenerator
  /** Default: the machine's. */
  readonly clock?: Pick<Clock, 'now'>
}

/** The two key pairs that a destination needs. */
export interface DestinationKeys {
  /** Applications are encrypted to it: `alg` RSA-OAEP-256, `key_ops` `wrapKey` / `unwrapKey`. */
  readonly encryption: KeyPair
  /** Acceptances and rejections are signed with it: `alg` PS512, `key_ops` `verify` / `sign`. */
  readonly signature: KeyPair
}

/**
 * Makes both key pairs of a destination: RSA-4096, each with a `kid` of its own and, in the public half, a self-signed
 * certificate, which FITKO's test environment takes. For stage and production have the Verwaltungs-PKI issue one, by
 * `createCertificateRequest` and `attachCertificate`. Takes two to eight seconds.
 *
 * @throws {RangeError} for `validDays` that is no whole number of at least 1
 * @see FIT-Connect, "Zertifikate und Schlüssel"; RFC 7517, section 4
 */
export async function createDestinationKeys(options: DestinationKeyOptions = {}): Promise<DestinationKeys> {
  const [encryption, signature] = await Promise.all([
    createDestinationKey('encryption', options),
    createDestinationKey('signature', options),
  ])
  return { encryption, signature }
}

/** One of the two pairs, as for a rotation. @throws {RangeError} as `createDestinationKeys` */
export async function createDestinationKey(use: KeyUse, options: DestinationKeyOptions = {}): Promise<KeyPair> {
  const { subject = { commonName: 'TEST-ONLY FIT-Connect destination' }, validDays = 365 } = options
  const { ids = randomIds, clock = systemClock } = options
  requireWholeNumber('validDays', validDays)
  const { publicJwk, privateJwk } = await createKeyPair(use, ids.uuid())
  const certificate = await selfSignedCertificate({
    privateKey: publicHalfOf(privateJwk).key,
    subject,
    notBefore: new Date(clock.now() - clockSkewMs),
    notAfter: new Date(clock.now() + validDays * dayMs),
  })
  return { publicJwk: { ...publicJwk, x5c: [certificate] }, privateJwk }
}

const dayMs = 24 * 60 * 60_000
/** Valid a little earlier, for machines whose clocks are behind. */
const clockSkewMs = 5 * 60_000

import { sign, X509Certificate, type KeyObject } from 'node:crypto'
import type { Clock } from '@amt24/core'
import { isValidAt } from '../crypto/certificate.js'
import { FitConnectError } from '../errors.js'
import { zbp } from './zbp.unverified.js'

/** Who vouches for a message: the key and the certificate that the BundID knows the sending system by. */
export interface ZbpAuthor {
  /** RSA private key, for example `createPrivateKey(pem)` of `node:crypto`. */
  readonly key: KeyObject
  /** PEM of the certificate of exactly this key. */
  readonly certificate: string
  readonly clock: Pick<Clock, 'now'>
}

/** What an author adds to a content. */
export interface ZbpSigned {
  readonly content: string
  /** RSA signature (PKCS#1 v1.5, SHA-512) over the UTF-8 bytes of `content`, in base64, whatever its name says. */
  readonly sha512sum: string
  /** JWT, RS512, valid for half an hour. */
  readonly authorToken: string
  readonly authorCertificate: string
}

/** @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule`; never with key material */
export function signForZbp(content: string, { key, certificate, clock }: ZbpAuthor): ZbpSigned {
  const own = requireAuthor(key, certificate, clock.now())
  const iat = Math.floor(clock.now() / 1000)
  const claims = {
    iat,
    exp: iat + zbp.authorTokenLifetimeSeconds,
    signer: requireCommonName(own),
    roles: [zbp.authorRole],
  }
  const input = [{ alg: 'RS512', typ: 'JWT' }, claims].map(encodeJson).join('.')
  return {
    content,
    sha512sum: sign('sha512', Buffer.from(content), key).toString('base64'),
    authorToken: `${input}.${sign('sha512', Buffer.from(input), key).toString('base64url')}`,
    // Written anew: a file with more in it, such as the key, must not leave.
    authorCertificate: own.toString(),
  }
}

/** A certificate that fits the key and is valid now. */
function requireAuthor(key: KeyObject, pem: string, at: number): X509Certificate {
  if (key.type !== 'private' || key.asymmetricKeyType !== 'rsa')
    throw invalid('kty', 'The key is no private RSA key. Pass the one that belongs to the certificate.')
  const certificate = readPem(pem)
  if (certificate === undefined) throw invalid('x5c-unreadable', 'The certificate cannot be read. Pass it as PEM.')
  if (!certificate.checkPrivateKey(key))
    throw invalid('x5c-other-key', 'The certificate was issued for another key. Pass the two that belong together.')
  if (!isValidAt(certificate, at))
    throw invalid('x5c-expired', 'The certificate is not valid now. Renew it, or check this machine’s clock.')
  return certificate
}

function requireCommonName({ subject }: X509Certificate): string {
  const commonName = /^CN=(.+)$/m.exec(subject)?.[1]
  if (commonName !== undefined) return commonName
  throw invalid(
    'x5c-unreadable',
    'The certificate has no common name (CN) to sign with. Ask its issuer for one with it.',
  )
}

function readPem(pem: string): X509Certificate | undefined {
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) return undefined
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function encodeJson(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function invalid(rule: string, sentence: string): FitConnectError {
  return new FitConnectError('key-invalid', {
    message: sentence,
    facts: { rule, key: 'ZBP author' },
    isRetryable: false,
  })
}

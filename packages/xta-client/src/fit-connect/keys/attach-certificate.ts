import type { JsonWebKey } from 'node:crypto'
import { systemClock, type Clock } from '@amt24/core'
import { readCertificates, type CertificateInput } from '../certificates/certificate-input.js'
import { belongsToKey } from '../crypto/certificate.js'
import { checkEncryptionKey, checkSignatureKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import { publicHalfOf } from './key-pair.js'

/**
 * Takes an issued certificate into the public key that is published: `x5c` with the certificate of this key first, those
 * of its issuers after it. The result has passed every rule for published keys.
 *
 * @param privateJwk The key for which the certificate was requested; nothing private is in the result.
 * @param certificates What the certification authority sent, in any order.
 * @throws {FitConnectError} `key-invalid`, fact `rule` `x5c-other-key` where none belongs to the key, `x5c-expired` where
 *   it is not valid now; `trust-anchor-invalid` where one cannot be read
 * @see RFC 7517, section 4.7
 */
export function attachCertificate(
  privateJwk: unknown,
  certificates: readonly CertificateInput[],
  { clock = systemClock }: { readonly clock?: Pick<Clock, 'now'> } = {},
): JsonWebKey {
  const { publicJwk, kid, use } = publicHalfOf(privateJwk)
  const { n = '', e = '' } = publicJwk
  const all = readCertificates(certificates, 'certificates')
  const own = all.find((certificate) => belongsToKey(certificate, n, e))
  if (!own)
    throw new FitConnectError('key-invalid', {
      message: `None of the certificates was issued for the key "${kid}". Pass the one that answers the request made for this key.`,
      facts: { rule: 'x5c-other-key', kid },
    })
  const x5c = [own, ...all.filter((one) => one !== own)].map(({ raw }) => raw.toString('base64'))
  const complete = { ...publicJwk, x5c }
  const check = use === 'encryption' ? checkEncryptionKey : checkSignatureKey
  check(complete, kid, { at: clock.now(), certificate: 'required' })
  return complete
}

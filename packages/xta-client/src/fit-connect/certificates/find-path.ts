import { untrusted } from './chain-failure.js'
import { isSameBytes, type ParsedCertificate } from './parsed-certificate.js'
import { isSignedBy, strongAlgorithm } from './signature-algorithm.js'

/** From the certificate of the key to a trust anchor, both included. */
export type CertificatePath = readonly [ParsedCertificate, ...ParsedCertificate[]]

/** Longest path, ends included; the Verwaltungs-PKI has three levels. */
const longestPath = 6
/** A set of crafted certificates must not make the search explode. */
const mostSignatures = 60

export interface CertificatePool {
  readonly anchors: readonly ParsedCertificate[]
  readonly intermediates: readonly ParsedCertificate[]
}

/**
 * Looks for chains of signatures from `leaf` to the anchors, one after the other: an issuer that was certified anew has
 * more than one, and the old one may have expired. Only names and signatures decide; whether the certificates may be used
 * that way is the business of `requireValidPath`.
 *
 * @throws {FitConnectError} `certificate-untrusted`, rule `no-path` or `algorithm`, when there is none
 */
export function* findPaths(
  leaf: ParsedCertificate,
  pool: CertificatePool,
): Generator<CertificatePath, void, undefined> {
  const seen = { signatures: 0, isTooWeak: false }
  const isIssuedBy = (certificate: ParsedCertificate, issuer: ParsedCertificate): boolean => {
    if (!isSameBytes(certificate.issuer, issuer.subject)) return false
    seen.isTooWeak ||= strongAlgorithm(certificate.signatureAlgorithm) === undefined
    return seen.signatures++ < mostSignatures && isCertifiedBy(certificate, issuer)
  }

  function* search(path: CertificatePath, last: ParsedCertificate): Generator<CertificatePath, void, undefined> {
    if (path.length >= longestPath) return
    for (const anchor of pool.anchors) if (isIssuedBy(last, anchor)) yield [...path, anchor]
    for (const candidate of pool.intermediates)
      if (!path.includes(candidate) && isIssuedBy(last, candidate)) yield* search([...path, candidate], candidate)
  }

  let isFound = false
  for (const path of search([leaf], leaf)) {
    isFound = true
    yield path
  }
  if (isFound) return
  if (seen.isTooWeak)
    throw untrusted('algorithm', 'or one of its issuers is signed by an algorithm that is too weak or unknown.')
  throw untrusted('no-path', 'cannot be traced to any of the given trust anchors by valid signatures.')
}

/** True when the issuer's key made the certificate's signature. */
export function isCertifiedBy(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  const { signedPart: bytes, signatureAlgorithm: algorithm, signature } = certificate
  return isSignedBy(issuer.publicKey, { bytes, algorithm, signature })
}

import { AsnConvert } from '@peculiar/asn1-schema'
import {
  CertificateList,
  id_ce_cRLReasons,
  id_ce_invalidityDate,
  id_ce_issuingDistributionPoint,
  IssuingDistributionPoint,
  type Extension,
  type RevokedCertificate,
} from '@peculiar/asn1-x509'
import { basicConstraintsOf, keyUsageOf } from '../extensions.js'
import { isSameBytes } from '../parsed-certificate.js'
import { isSignedBy } from '../signature-algorithm.js'
import { believableUntil, unusable, type IssuedCertificate, type RevocationAnswer } from './revocation-answer.js'

export interface CrlQuestion extends IssuedCertificate {
  /** Where the list came from, as the certificate names it. */
  readonly address: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/**
 * Looks a certificate up in a complete revocation list that its issuer signed itself. Delta, indirect and partial lists
 * are not used.
 *
 * @see RFC 5280, sections 5 and 6.3
 */
export function processCrl(body: Uint8Array, question: CrlQuestion): RevocationAnswer {
  try {
    return judge(AsnConvert.parse(body, CertificateList), question)
  } catch {
    return unusable('malformed')
  }
}

function judge(list: CertificateList, question: CrlQuestion): RevocationAnswer {
  const { tbsCertList, tbsCertListRaw: bytes, signatureAlgorithm: algorithm } = list
  const { issuer, certificate, at } = question
  if (bytes === undefined || !algorithm.isEqual(tbsCertList.signature)) return unusable('malformed')
  if (!isSameBytes(new Uint8Array(AsnConvert.serialize(tbsCertList.issuer)), issuer.subject))
    return unusable('responder')
  if (keyUsageOf(issuer)?.includes('crlSign') === false) return unusable('responder')
  const signed = { bytes: new Uint8Array(bytes), algorithm, signature: new Uint8Array(list.signature) }
  if (!isSignedBy(issuer.publicKey, signed)) return unusable('signature')

  if (!coversCertificate([...(tbsCertList.crlExtensions ?? [])], question)) return unusable('scope')
  const entries = [...(tbsCertList.revokedCertificates ?? [])]
  const entry = entries.find(({ userCertificate }) => hexOf(userCertificate) === certificate.serialNumber)
  if (entry) return { status: 'revoked', since: entry.revocationDate.getTime() }
  if (entries.some(hasUnknownCriticalExtension)) return unusable('scope')
  if (tbsCertList.nextUpdate === undefined) return unusable('stale')
  const validUntil = believableUntil(tbsCertList.thisUpdate.getTime(), tbsCertList.nextUpdate.getTime(), at)
  return validUntil === undefined ? unusable('stale') : { status: 'good', validUntil }
}

/** True when the list is about all certificates of the issuer of this kind. */
function coversCertificate(extensions: readonly Extension[], { certificate, address }: CrlQuestion): boolean {
  if (extensions.some(({ critical, extnID }) => critical && extnID !== id_ce_issuingDistributionPoint)) return false
  const extension = extensions.find(({ extnID }) => extnID === id_ce_issuingDistributionPoint)
  if (extension === undefined) return true
  const scope = AsnConvert.parse(extension.extnValue.buffer, IssuingDistributionPoint)
  const isAuthority = basicConstraintsOf(certificate)?.cA === true
  if (scope.indirectCRL || scope.onlyContainsAttributeCerts || scope.onlySomeReasons !== undefined) return false
  if (isAuthority ? scope.onlyContainsUserCerts : scope.onlyContainsCACerts) return false
  if (scope.distributionPoint === undefined) return true
  // A name relative to the issuer cannot be held against an address.
  const names = scope.distributionPoint.fullName ?? []
  return names.some(({ uniformResourceIdentifier: uri = '' }) => isSameAddress(uri, address))
}

function isSameAddress(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).href === other
}

/** Such an entry may be about a certificate of another issuer, and change what those after it mean. */
function hasUnknownCriticalExtension({ crlEntryExtensions }: RevokedCertificate): boolean {
  const known: readonly string[] = [id_ce_cRLReasons, id_ce_invalidityDate]
  return [...(crlEntryExtensions ?? [])].some(({ critical, extnID }) => critical && !known.includes(extnID))
}

function hexOf(serialNumber: ArrayBuffer): string {
  return Buffer.from(serialNumber).toString('hex')
}

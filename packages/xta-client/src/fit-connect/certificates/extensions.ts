import { AsnConvert } from '@peculiar/asn1-schema'
import {
  AuthorityInfoAccessSyntax,
  BasicConstraints,
  CRLDistributionPoints,
  ExtendedKeyUsage,
  id_ad_ocsp,
  id_ce_basicConstraints,
  id_ce_certificatePolicies,
  id_ce_cRLDistributionPoints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_pe_authorityInfoAccess,
  KeyUsage,
  type KeyUsageType,
} from '@peculiar/asn1-x509'
import type { ParsedCertificate } from './parsed-certificate.js'

type Extended = Pick<ParsedCertificate, 'extensions'>

/**
 * Extensions that may be critical, because they are either acted upon or have nothing to say here: no name is matched,
 * and every policy is acceptable. Name and policy constraints are not among them, so a certificate with them is refused.
 */
const understood: readonly string[] = [
  id_ce_basicConstraints,
  id_ce_keyUsage,
  id_ce_extKeyUsage,
  id_ce_certificatePolicies,
  id_ce_subjectAltName,
  id_ce_cRLDistributionPoints,
]

/** Object identifiers of critical extensions that this check does not understand. @see RFC 5280, section 4.2 */
export function unknownCriticalExtensions({ extensions }: Extended): readonly string[] {
  return extensions.filter(({ critical, extnID }) => critical && !understood.includes(extnID)).map((one) => one.extnID)
}

/** @throws whatever the parser throws for an extension that is not what its identifier says */
export function basicConstraintsOf(certificate: Extended): BasicConstraints | undefined {
  return parse(certificate, id_ce_basicConstraints, BasicConstraints)
}

/** Permitted uses; `undefined` where the certificate does not restrict them. */
export function keyUsageOf(certificate: Extended): readonly KeyUsageType[] | undefined {
  return parse(certificate, id_ce_keyUsage, KeyUsage)?.toJSON()
}

export function extendedKeyUsageOf(certificate: Extended): readonly string[] | undefined {
  const usage = parse(certificate, id_ce_extKeyUsage, ExtendedKeyUsage)
  return usage && [...usage]
}

/** Addresses of OCSP responders, http and https only. */
export function ocspAddressesOf(certificate: Extended): readonly string[] {
  return listOf(parse(certificate, id_pe_authorityInfoAccess, AuthorityInfoAccessSyntax))
    .filter(({ accessMethod }) => accessMethod === id_ad_ocsp)
    .flatMap(({ accessLocation }) => webAddress(accessLocation.uniformResourceIdentifier))
}

/** Addresses of complete revocation lists of the issuer itself, http and https only. */
export function crlAddressesOf(certificate: Extended): readonly string[] {
  return listOf(parse(certificate, id_ce_cRLDistributionPoints, CRLDistributionPoints))
    .filter(({ cRLIssuer, reasons }) => cRLIssuer === undefined && reasons === undefined)
    .flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
    .flatMap(({ uniformResourceIdentifier }) => webAddress(uniformResourceIdentifier))
}

function listOf<T>(list: Iterable<T> | undefined): T[] {
  return [...(list ?? [])]
}

function webAddress(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return []
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return []
  return url.protocol === 'http:' || url.protocol === 'https:' ? [url.href] : []
}

function parse<T>({ extensions }: Extended, id: string, type: new () => T): T | undefined {
  const extension = extensions.find(({ extnID }) => extnID === id)
  return extension && AsnConvert.parse(extension.extnValue.buffer, type)
}

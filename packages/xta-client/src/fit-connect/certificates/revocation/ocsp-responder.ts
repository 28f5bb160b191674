import { createHash } from 'node:crypto'
import { id_kp_OCSPSigning, id_pkix_ocsp_nocheck, type ResponderID } from '@peculiar/asn1-ocsp'
import { AsnConvert } from '@peculiar/asn1-schema'
import { extendedKeyUsageOf, keyUsageOf, unknownCriticalExtensions } from '../extensions.js'
import { isCertifiedBy } from '../find-path.js'
import { isSameBytes, type ParsedCertificate } from '../parsed-certificate.js'
import { isStrongKey } from '../signature-algorithm.js'

/** True when the answer names this certificate as its signer. */
export function isNamed(certificate: ParsedCertificate, { byName, byKey }: ResponderID): boolean {
  if (byName !== undefined) return isSameBytes(new Uint8Array(AsnConvert.serialize(byName)), certificate.subject)
  if (byKey === undefined) return false
  return createHash('sha1').update(certificate.publicKeyBits).digest().equals(Buffer.from(byKey.buffer))
}

/**
 * True when the issuer of the certificate in question has, directly, entitled this one to answer for it. Its own
 * revocation is not asked for: the issuer bounds the risk by its lifetime and says so with id-pkix-ocsp-nocheck.
 *
 * @see RFC 6960, section 4.2.2.2
 */
export function isEntitledResponder(responder: ParsedCertificate, issuer: ParsedCertificate, at: number): boolean {
  const uses = keyUsageOf(responder)
  return (
    isSameBytes(responder.issuer, issuer.subject) &&
    isCertifiedBy(responder, issuer) &&
    responder.notBefore <= at &&
    at <= responder.notAfter &&
    (extendedKeyUsageOf(responder) ?? []).includes(id_kp_OCSPSigning) &&
    (uses === undefined || uses.includes('digitalSignature') || uses.includes('nonRepudiation')) &&
    isStrongKey(responder.publicKey) &&
    unknownCriticalExtensions(responder).every((id) => id === id_pkix_ocsp_nocheck)
  )
}

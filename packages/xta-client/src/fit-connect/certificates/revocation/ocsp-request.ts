import { createHash } from 'node:crypto'
import { CertID, id_pkix_ocsp_nonce, OCSPRequest, Request, TBSRequest } from '@peculiar/asn1-ocsp'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { AlgorithmIdentifier, Extension } from '@peculiar/asn1-x509'
import type { IssuedCertificate } from './revocation-answer.js'

const sha1 = '1.3.14.3.2.26'
const hashes: Readonly<Record<string, string>> = { [sha1]: 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' }

/**
 * Asks for the status of one certificate.
 *
 * @param nonce Fresh random bytes; a responder may leave them out of its answer.
 * @see RFC 6960, section 4.1; RFC 9654 for the nonce
 */
export function encodeOcspRequest(issued: IssuedCertificate, nonce: Uint8Array): Uint8Array {
  // SHA-1 only names the issuer here, and is the one hash that every responder knows (RFC 5019, section 2.1.1).
  const reqCert = certificateIdOf(issued, sha1)
  const extension = new Extension({
    extnID: id_pkix_ocsp_nonce,
    critical: false,
    extnValue: new OctetString(AsnConvert.serialize(new OctetString(nonce))),
  })
  const tbsRequest = new TBSRequest({ requestList: [new Request({ reqCert })], requestExtensions: [extension] })
  return new Uint8Array(AsnConvert.serialize(new OCSPRequest({ tbsRequest })))
}

/** True when `id` names this very certificate of this very issuer. */
export function isIdOf(id: CertID, issued: IssuedCertificate): boolean {
  const { algorithm } = id.hashAlgorithm
  if (hashes[algorithm] === undefined) return false
  const own = certificateIdOf(issued, algorithm)
  return (
    isSame(id.issuerNameHash.buffer, own.issuerNameHash.buffer) &&
    isSame(id.issuerKeyHash.buffer, own.issuerKeyHash.buffer) &&
    isSame(id.serialNumber, own.serialNumber)
  )
}

function certificateIdOf({ certificate, issuer }: IssuedCertificate, algorithm: string): CertID {
  const hash = (bytes: Uint8Array): OctetString =>
    new OctetString(
      createHash(hashes[algorithm] ?? 'sha256')
        .update(bytes)
        .digest(),
    )
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm, parameters: null }),
    issuerNameHash: hash(certificate.issuer),
    issuerKeyHash: hash(issuer.publicKeyBits),
    serialNumber: new Uint8Array(Buffer.from(certificate.serialNumber, 'hex')).buffer,
  })
}

function isSame(one: ArrayBuffer, other: ArrayBuffer): boolean {
  return Buffer.from(one).equals(Buffer.from(other))
}

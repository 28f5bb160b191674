import type { KeyObject, X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { Certificate, type AlgorithmIdentifier, type Extension } from '@peculiar/asn1-x509'

/** A certificate in the parts that a chain check looks at. What is verified and what is read are the same bytes. */
export interface ParsedCertificate {
  readonly raw: Uint8Array
  /** The signed part. */
  readonly signedPart: Uint8Array
  readonly signatureAlgorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  /** Names in DER, compared byte by byte: stricter than RFC 5280, section 7.1, and what issuers write. */
  readonly subject: Uint8Array
  readonly issuer: Uint8Array
  /** Content of the DER integer, in hex. */
  readonly serialNumber: string
  readonly notBefore: number
  readonly notAfter: number
  readonly publicKey: KeyObject
  /** The content of the BIT STRING that holds the public key, over which key hashes are computed. */
  readonly publicKeyBits: Uint8Array
  readonly extensions: readonly Extension[]
}

/** @returns `undefined` when OpenSSL reads the certificate but its parts contradict X.509. */
export function parseCertificate(certificate: X509Certificate): ParsedCertificate | undefined {
  try {
    // OpenSSL's own copy of the bytes: nothing before, behind or around the certificate.
    const raw = certificate.raw
    return partsOf(AsnConvert.parse(raw, Certificate), raw, certificate.publicKey)
  } catch {
    return undefined
  }
}

function partsOf(certificate: Certificate, raw: Uint8Array, publicKey: KeyObject): ParsedCertificate | undefined {
  const { tbsCertificate, tbsCertificateRaw, signatureAlgorithm, signatureValue } = certificate
  if (tbsCertificateRaw === undefined || !signatureAlgorithm.isEqual(tbsCertificate.signature)) return undefined
  const { subject, issuer, serialNumber, validity, subjectPublicKeyInfo } = tbsCertificate
  const extensions: readonly Extension[] = Array.from(tbsCertificate.extensions ?? [])
  if (new Set(extensions.map(({ extnID }) => extnID)).size !== extensions.length) return undefined
  return {
    raw,
    signedPart: new Uint8Array(tbsCertificateRaw),
    signatureAlgorithm,
    signature: new Uint8Array(signatureValue),
    subject: new Uint8Array(AsnConvert.serialize(subject)),
    issuer: new Uint8Array(AsnConvert.serialize(issuer)),
    serialNumber: Buffer.from(serialNumber).toString('hex'),
    notBefore: validity.notBefore.getTime().getTime(),
    notAfter: validity.notAfter.getTime().getTime(),
    publicKey,
    publicKeyBits: new Uint8Array(subjectPublicKeyInfo.subjectPublicKey),
    extensions,
  }
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { loadX509, nameOf, signingAlgorithm, signingPairOf, type CertificateSubject } from './x509.js'

export interface CertificateContent {
  readonly privateKey: KeyObject
  readonly subject: CertificateSubject
  readonly notBefore: Date
  readonly notAfter: Date
}

/**
 * A self-signed certificate (RSASSA-PSS, SHA-512), which FITKO's test environment takes and no other.
 *
 * @returns Standard base64 of the DER form, a member of a JWK's `x5c`.
 */
export async function selfSignedCertificate(content: CertificateContent): Promise<string> {
  const { X509CertificateGenerator } = await loadX509()
  const { subject, privateKey, notBefore, notAfter } = content
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: nameOf(subject),
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    notBefore,
    notAfter,
    keys: await signingPairOf(privateKey),
    signingAlgorithm,
  })
  return Buffer.from(certificate.rawData).toString('base64')
}

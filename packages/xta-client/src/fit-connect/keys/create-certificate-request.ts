import { publicHalfOf } from './key-pair.js'
import { loadX509, nameOf, signingAlgorithm, signingPairOf, type CertificateSubject } from './x509.js'

/**
 * Makes a certificate request (PKCS#10, PEM) for a private key, to be handed to the certification authority: signed with
 * RSASSA-PSS and SHA-512, asking for the key usage that the key's `alg` needs. What else the authority demands of the
 * subject, its own policy says.
 *
 * @throws {FitConnectError} `key-invalid`, with the broken rule as fact `rule`; never with key material
 * @see RFC 2986
 */
export async function createCertificateRequest(privateJwk: unknown, subject: CertificateSubject): Promise<string> {
  const { key, use } = publicHalfOf(privateJwk)
  const { Pkcs10CertificateRequestGenerator, KeyUsagesExtension, KeyUsageFlags } = await loadX509()
  const usage = use === 'encryption' ? KeyUsageFlags.keyEncipherment : KeyUsageFlags.digitalSignature
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: nameOf(subject),
    keys: await signingPairOf(key),
    signingAlgorithm,
    extensions: [new KeyUsagesExtension(usage, true)],
  })
  return `${request.toString('pem')}\n`
}

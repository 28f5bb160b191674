import { webcrypto, type KeyObject } from 'node:crypto'

const pssSha512 = { name: 'RSA-PSS', hash: 'SHA-512' }
const saltLength = 64

/** Validity of every sandbox certificate; wide, so that stored keys and a moved virtual clock stay usable. */
const notBefore = new Date('2026-01-01T00:00:00Z')
const notAfter = new Date('2046-01-01T00:00:00Z')

/**
 * A self-signed RSASSA-PSS / SHA-512 certificate as the TEST environment accepts it (base64 DER, for `x5c`).
 * Never good enough for a production environment, where the Verwaltungs-PKI issues it.
 */
export async function selfSignedCertificate(
  commonName: string,
  keys: { publicKey: KeyObject; privateKey: KeyObject },
): Promise<string> {
  // The library needs the metadata polyfill first; both are loaded only when a key is really made.
  await import('reflect-metadata')
  const { X509CertificateGenerator } = await import('@peculiar/x509')
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}`,
    serialNumber: '01',
    notBefore,
    notAfter,
    keys: {
      publicKey: await webcrypto.subtle.importKey(
        'spki',
        keys.publicKey.export({ format: 'der', type: 'spki' }),
        pssSha512,
        true,
        ['verify'],
      ),
      privateKey: await webcrypto.subtle.importKey(
        'pkcs8',
        keys.privateKey.export({ format: 'der', type: 'pkcs8' }),
        pssSha512,
        true,
        ['sign'],
      ),
    },
    signingAlgorithm: { ...pssSha512, saltLength },
  })
  return Buffer.from(certificate.rawData).toString('base64')
}

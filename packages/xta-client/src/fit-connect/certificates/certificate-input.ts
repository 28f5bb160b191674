import { X509Certificate } from 'node:crypto'
import { readCertificate } from '../crypto/certificate.js'
import { FitConnectError } from '../errors.js'

/** A certificate as it comes from outside: PEM text (one or several), standard base64 of DER, or DER bytes. */
export type CertificateInput = string | Uint8Array

const pemBlock = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g

/**
 * Reads every certificate of a configuration.
 *
 * @param option Its name, for the message.
 * @throws {FitConnectError} `trust-anchor-invalid` when any of them cannot be read
 */
export function readCertificates(inputs: readonly CertificateInput[], option: string): X509Certificate[] {
  const certificates = inputs.flatMap((input) => (typeof input === 'string' ? readText(input) : [readDer(input)]))
  return certificates.map((certificate) => {
    if (certificate !== undefined) return certificate
    throw new FitConnectError('trust-anchor-invalid', {
      message: `A certificate of the option ${option} cannot be read. Pass PEM text, base64 of DER or DER bytes of X.509 certificates.`,
      facts: { option },
    })
  })
}

function readText(text: string): (X509Certificate | undefined)[] {
  if (!text.includes('-----BEGIN')) return [readCertificate(withoutSpace(text))]
  const blocks = [...text.matchAll(pemBlock)].map(([, body = '']) => readCertificate(withoutSpace(body)))
  return blocks.length === 0 ? [undefined] : blocks
}

function readDer(bytes: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

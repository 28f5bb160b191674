import { constants, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { bitString, explicit, integer, nothing, objectIdentifier, sequence, set, time, utf8 } from './der.js'

export interface CertificateContent {
  /** RSA private key, which signs, and whose public half is certified. */
  readonly privateKey: KeyObject
  readonly commonName: string
  readonly validFrom: Date
  readonly validTo: Date
}

const saltLength = 64

/**
 * Makes a certificate as FIT-Connect's test environment takes it: self-signed, RSASSA-PSS with SHA-512, for tests only.
 *
 * @returns Standard base64 of the DER form, a member of a JWK's `x5c`.
 * @see RFC 5280, section 4.1; RFC 4055, section 3.1
 */
export function selfSignedCertificate({ privateKey, commonName, validFrom, validTo }: CertificateContent): string {
  const algorithm = rsassaPssSha512()
  const name = sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8(commonName))))
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time(validFrom), time(validTo)),
    name,
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
  )
  const signature = sign('sha512', toBeSigned, {
    key: privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength,
  })
  return sequence(toBeSigned, algorithm, bitString(signature)).toString('base64')
}

function rsassaPssSha512(): Buffer {
  const sha512 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.3'), nothing())
  const mgf1 = sequence(objectIdentifier('1.2.840.113549.1.1.8'), sha512)
  const parameters = sequence(explicit(0, sha512), explicit(1, mgf1), explicit(2, integer(saltLength)))
  return sequence(objectIdentifier('1.2.840.113549.1.1.10'), parameters)
}

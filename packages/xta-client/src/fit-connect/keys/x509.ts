import { createPublicKey, webcrypto, type KeyObject } from 'node:crypto'
import type * as X509 from '@peculiar/x509'

/** Whom a certificate names. Only the authority's own, public data. */
export interface CertificateSubject {
  /** Such as `Stadt Beispiel, FIT-Connect`. */
  readonly commonName: string
  readonly organization?: string | undefined
  readonly organizationalUnit?: string | undefined
  readonly locality?: string | undefined
  readonly state?: string | undefined
  /** Two letters. */
  readonly country?: string | undefined
}

/** RSASSA-PSS with SHA-512, as the certificates of FIT-Connect must be signed. */
const pssSha512 = { name: 'RSA-PSS', hash: 'SHA-512' }
export const signingAlgorithm: { readonly name: string; readonly hash: string; readonly saltLength: number } = {
  ...pssSha512,
  saltLength: 64,
}

/** Loaded only where a certificate or request is made; the library needs its polyfill first. */
export async function loadX509(): Promise<typeof X509> {
  await import('reflect-metadata')
  return import('@peculiar/x509')
}

/** The subject in the order of RFC 4519, general to particular. */
export function nameOf(subject: CertificateSubject): Record<string, string[]>[] {
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['C', subject.country],
    ['ST', subject.state],
    ['L', subject.locality],
    ['O', subject.organization],
    ['OU', subject.organizationalUnit],
    ['CN', subject.commonName],
  ]
  return parts.flatMap(([type, value]) => (value === undefined ? [] : [{ [type]: [value] }]))
}

/** The pair in the form that signs certificates, whatever the key itself is for. */
export async function signingPairOf(privateKey: KeyObject): Promise<webcrypto.CryptoKeyPair> {
  const { subtle } = webcrypto
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  try {
    return {
      publicKey: await subtle.importKey('spki', spki, pssSha512, true, ['verify']),
      privateKey: await subtle.importKey('pkcs8', pkcs8, pssSha512, false, ['sign']),
    }
  } finally {
    pkcs8.fill(0)
  }
}

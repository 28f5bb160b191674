import { untrusted } from './chain-failure.js'
import { basicConstraintsOf, keyUsageOf, unknownCriticalExtensions } from './extensions.js'
import type { CertificatePath } from './find-path.js'
import type { ParsedCertificate } from './parsed-certificate.js'
import { isStrongKey } from './signature-algorithm.js'

/** What the key of the first certificate is for. */
export type CertifiedUse = 'encryption' | 'signature'

const usesOf: Readonly<Record<CertifiedUse, readonly string[]>> = {
  encryption: ['keyEncipherment'],
  signature: ['digitalSignature', 'nonRepudiation'],
}

/**
 * Checks every certificate of a path by RFC 5280, section 6.1: validity, authority, path length, key usage, strength,
 * critical extensions. The anchor is checked like any other issuer. Signatures were checked by `findPaths`.
 *
 * @param at Milliseconds since the epoch.
 * @throws {FitConnectError} `certificate-untrusted`, fact `rule`: the first rule that is broken
 */
export function requireValidPath(path: CertificatePath, use: CertifiedUse, at: number): void {
  const [leaf, ...issuers] = path
  path.forEach((certificate, position) => requireValidity(certificate, position, at))
  issuers.forEach((issuer, index) => requireAuthority(issuer, index + 1))
  issuers.forEach((issuer, index) => requirePathLength(issuer, index, index + 1))
  requireUse(leaf, usesOf[use], 0)
  issuers.forEach((issuer, index) => requireUse(issuer, ['keyCertSign'], index + 1))
  path.forEach((certificate, position) => requireStrength(certificate, position))
  path.forEach((certificate, position) => requireUnderstood(certificate, position))
}

function requireValidity({ notBefore, notAfter }: ParsedCertificate, position: number, at: number): void {
  if (notBefore <= at && at <= notAfter) return
  const [from, to] = [notBefore, notAfter].map((time) => new Date(time).toISOString().slice(0, 10))
  throw untrusted('validity', `is valid from ${from ?? ''} to ${to ?? ''} only.`, position)
}

function requireAuthority(issuer: ParsedCertificate, position: number): void {
  if (readable(() => basicConstraintsOf(issuer), position)?.cA === true) return
  throw untrusted('not-an-authority', 'is not the certificate of a certification authority.', position)
}

function requirePathLength(issuer: ParsedCertificate, authoritiesBelow: number, position: number): void {
  const limit = readable(() => basicConstraintsOf(issuer), position)?.pathLenConstraint
  if (limit === undefined || authoritiesBelow <= limit) return
  throw untrusted(
    'path-length',
    `allows ${limit} further authorities below itself, there are ${authoritiesBelow}.`,
    position,
  )
}

function requireUse(certificate: ParsedCertificate, uses: readonly string[], position: number): void {
  const permitted = readable(() => keyUsageOf(certificate), position)
  if (permitted === undefined || permitted.some((use) => uses.includes(use))) return
  throw untrusted('key-usage', `does not permit the use ${uses.join(' or ')}.`, position)
}

function requireStrength({ publicKey }: ParsedCertificate, position: number): void {
  if (!isStrongKey(publicKey))
    throw untrusted('algorithm', 'has a key that is too short or of an unknown kind.', position)
}

function requireUnderstood(certificate: ParsedCertificate, position: number): void {
  const unknown = unknownCriticalExtensions(certificate)
  if (unknown.length === 0) return
  throw untrusted('critical-extension', `demands that ${unknown.join(', ')} be understood, which it is not.`, position)
}

/** A broken extension is no missing one. */
function readable<T>(read: () => T, position: number): T {
  try {
    return read()
  } catch {
    throw untrusted('unreadable', 'has an extension that cannot be read.', position)
  }
}

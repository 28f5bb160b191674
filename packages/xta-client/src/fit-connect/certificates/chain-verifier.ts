import { createHash, type X509Certificate } from 'node:crypto'
import { hasCode, type Clock } from '@amt24/core'
import type { HttpTransport } from '@amt24/core/http'
import { readCertificate } from '../crypto/certificate.js'
import { FitConnectError } from '../errors.js'
import { untilAborted } from '../waiting/until-aborted.js'
import { untrusted } from './chain-failure.js'
import { findPaths, type CertificatePath, type CertificatePool } from './find-path.js'
import { parseCertificate, type ParsedCertificate } from './parsed-certificate.js'
import { requireValidPath, type CertifiedUse } from './require-valid-path.js'
import { checkRevocation } from './revocation/check-revocation.js'
import type { IssuedCertificate } from './revocation/revocation-answer.js'
import { createRevocationMemory } from './revocation/revocation-memory.js'

export interface ChainVerifierOptions {
  readonly trustAnchors: readonly X509Certificate[]
  readonly intermediates: readonly X509Certificate[]
  /** Asks OCSP responders and fetches revocation lists. */
  readonly transport: HttpTransport
  readonly clock: Clock
  readonly dangerouslyAllowUnknownRevocation?: boolean | undefined
}

export interface ChainVerifier {
  /**
   * Traces a key's certificates to a trust anchor and makes sure that none is revoked.
   *
   * @param x5c The JWK's own certificates, the one of the key first.
   * @throws {FitConnectError} `certificate-untrusted`, `certificate-revoked`, `certificate-revocation-unknown`
   */
  verify(x5c: readonly unknown[], use: CertifiedUse, signal?: AbortSignal): Promise<void>
}

/** Certificates that are looked at in one `x5c`; more are a nuisance, not a chain. */
const mostCertificates = 10

/** @throws {FitConnectError} `trust-anchor-invalid` */
export function createChainVerifier(options: ChainVerifierOptions): ChainVerifier {
  const { transport, clock } = options
  const anchors = parseAll(options.trustAnchors, 'trustAnchors')
  const given = parseAll(options.intermediates, 'intermediates')
  const memory = createRevocationMemory(() => clock.now())

  async function checkEach(path: CertificatePath): Promise<void> {
    // From the top: below a revoked issuer every answer is worthless.
    for (let index = path.length - 2; index >= 0; index--) {
      const [certificate, issuer] = path.slice(index, index + 2)
      if (!certificate || !issuer) return
      await checkOne({ certificate, issuer })
    }
  }

  async function checkOne(issued: IssuedCertificate): Promise<void> {
    try {
      await memory.once(keyOf(issued), () => checkRevocation(issued, { transport, at: clock.now() }))
    } catch (error) {
      // Waived for this certificate only: those below it may be known to be revoked.
      const isAllowed = options.dangerouslyAllowUnknownRevocation === true
      if (!isAllowed || !hasCode(error, 'certificate-revocation-unknown')) throw error
    }
  }

  return {
    async verify(x5c, use, signal) {
      const [leaf, ...sent] = x5c.slice(0, mostCertificates).map(parseSent)
      if (!leaf) throw untrusted('unreadable', 'is missing or cannot be read.')
      const intermediates = [...sent.filter((one) => one !== undefined), ...given]
      const path = requirePath(leaf, { anchors, intermediates }, (one) => requireValidPath(one, use, clock.now()))
      await untilAborted(checkEach(path), signal)
    },
  }
}

/** The first path that passes; what the first one fails with, when none does. */
function requirePath(
  leaf: ParsedCertificate,
  pool: CertificatePool,
  check: (path: CertificatePath) => void,
): CertificatePath {
  const failures: unknown[] = []
  for (const path of findPaths(leaf, pool)) {
    try {
      check(path)
      return path
    } catch (error) {
      failures.push(error)
    }
  }
  throw failures[0]
}

function parseAll(certificates: readonly X509Certificate[], option: string): ParsedCertificate[] {
  return certificates.map((certificate) => {
    const parsed = parseCertificate(certificate)
    if (parsed) return parsed
    throw new FitConnectError('trust-anchor-invalid', {
      message: `A certificate of the option ${option} contradicts X.509. Fetch it again from where it is published.`,
      facts: { option },
    })
  })
}

function parseSent(text: unknown): ParsedCertificate | undefined {
  const certificate = readCertificate(text)
  return certificate && parseCertificate(certificate)
}

function keyOf({ certificate, issuer }: IssuedCertificate): string {
  return createHash('sha256').update(issuer.raw).update(certificate.raw).digest('hex')
}

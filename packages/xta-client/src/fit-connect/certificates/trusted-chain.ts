import type { Clock } from '@amt24/core'
import { createHttpTransport, type HttpTransport } from '@amt24/core/http'
import type { EncryptionKey } from '../destination.js'
import { isLoopbackHost, type Environment } from '../environment.js'
import { environments } from '../environments.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import { readCertificates, type CertificateInput } from './certificate-input.js'
import type { ChainVerifier } from './index.js'

/** Whose certificates are believed, and how their revocation is found out. */
export interface CertificateTrust {
  /**
   * Roots of the Verwaltungs-PKI: PEM text (one or several), base64 of DER, or DER bytes. This package brings none: fetch
   * them from the BSI and compare their fingerprints. A list, so that an old and a new root can stand side by side.
   */
  readonly trustAnchors: readonly CertificateInput[]
  /** Certificates of issuers below a root, for keys whose `x5c` does not bring them. Believed only through a trust anchor. */
  readonly intermediates?: readonly CertificateInput[] | undefined
  /**
   * Asks OCSP responders and fetches revocation lists, whose addresses usually begin with `http:`; their answers are
   * signed. Default: a transport of its own that gives up after ten seconds and tries twice.
   *
   * The addresses stand in certificates, and by default **every host is asked, also one in a private network**: the
   * responders of an authority may well be there. Only certificates that are traced to a trust anchor name them. To ask some
   * hosts only, pass a transport that refuses the others with an `HttpError` `unreachable`; SECURITY.md says more, the README
   * of this package has the code.
   */
  readonly transport?: HttpTransport | undefined
  /**
   * Takes certificates of which nobody says whether they were revoked, as when no responder answers. Whoever can cut the
   * connection to them can then keep a stolen key in use. A known revocation is refused all the same.
   */
  readonly dangerouslyAllowUnknownRevocation?: boolean | undefined
}

export interface CertificateOptions {
  /** Needed by every environment but the test environment and loopback hosts. Where it is given, it is always applied. */
  readonly certificates?: CertificateTrust | undefined
  /**
   * Takes keys of destinations whose certificate was not traced to the root of the Verwaltungs-PKI. Whoever controls
   * the Submission API could then hand out a key of their own and read applications.
   *
   * @deprecated On purpose: pass `certificates` instead. Set it only while that risk is accepted in writing.
   */
  readonly dangerouslyAllowUncheckedCertificateChain?: boolean | undefined
}

/** Decides whether a key's certificates are believed. */
export interface TrustedChain {
  /**
   * @param signal Ends the waiting for revocation information.
   * @throws {FitConnectError} `certificate-untrusted`, `certificate-revoked`, `certificate-revocation-unknown`
   */
  require(key: EncryptionKey, signal?: AbortSignal): Promise<void>
}

const believesAll: TrustedChain = { require: () => Promise.resolve() }

/**
 * The rule by which this environment believes certificates. FITKO's test environment and loopback hosts take self-signed
 * ones unless `certificates` says otherwise.
 *
 * @throws {FitConnectError} `certificate-chain-unchecked`, `trust-anchor-invalid`
 */
export function createTrustedChain(
  environment: Environment,
  { certificates, ...options }: CertificateOptions,
  clock: Clock,
): TrustedChain {
  if (certificates) {
    const verifier = traceTo(certificates, clock)
    return {
      require: ({ jwk: { x5c } }, signal) => verifier.verify(Array.isArray(x5c) ? x5c : [], 'encryption', signal),
    }
  }
  // The waiver is read in this one place.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (acceptsSelfSigned(environment) || options.dangerouslyAllowUncheckedCertificateChain === true) return believesAll
  throw new FitConnectError('certificate-chain-unchecked', {
    message:
      'This environment demands certificates of the Verwaltungs-PKI. Pass its root as certificates: { trustAnchors: [pem] }; the BSI publishes it.',
    facts: { environment: environment.submissionApi },
    isRetryable: false,
  })
}

/**
 * Traces certificates to the given anchors, in every environment.
 *
 * @throws {FitConnectError} `trust-anchor-invalid`
 */
export function traceTo(trust: CertificateTrust, clock: Clock): ChainVerifier {
  const trustAnchors = readCertificates(trust.trustAnchors, 'trustAnchors')
  const intermediates = readCertificates(trust.intermediates ?? [], 'intermediates')
  if (trustAnchors.length === 0)
    throw new FitConnectError('trust-anchor-invalid', {
      message: 'The option trustAnchors holds no certificate. Pass the root of the Verwaltungs-PKI as PEM.',
      facts: { option: 'trustAnchors' },
    })
  // The libraries that read X.509 and OCSP take 140 ms to load; senders for the test environment never need them.
  const verifier = lazily(async () => {
    const { createChainVerifier } = await import('./index.js')
    const transport = trust.transport ?? revocationTransport(clock)
    const { dangerouslyAllowUnknownRevocation } = trust
    return createChainVerifier({ trustAnchors, intermediates, transport, clock, dangerouslyAllowUnknownRevocation })
  })
  return {
    verify: async (x5c, use, signal) => (await verifier()).verify(x5c, use, signal),
  }
}

function revocationTransport(clock: Clock): HttpTransport {
  const timeouts = { connectTimeoutMs: 5_000, idleTimeoutMs: 10_000, overallTimeoutMs: 10_000 }
  return createHttpTransport({ timeouts, retry: { attempts: 2 }, clock })
}

function acceptsSelfSigned({ submissionApi }: Environment): boolean {
  return submissionApi === environments.test.submissionApi || isLoopbackHost(new URL(submissionApi).hostname)
}

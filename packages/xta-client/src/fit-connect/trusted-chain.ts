import { isLoopbackHost, type Environment } from './environment.js'
import { environments } from './environments.js'
import { FitConnectError } from './errors.js'

export interface CertificateOptions {
  /**
   * Takes keys of destinations whose certificate was not traced to the root of the Verwaltungs-PKI. Whoever controls
   * the Submission API could then hand out a key of their own and read applications.
   *
   * @deprecated On purpose: chain and revocation are not checked yet, so every environment but the test environment and
   * loopback hosts is refused without this. Set it only while that risk is accepted in writing.
   */
  readonly dangerouslyAllowUncheckedCertificateChain?: boolean | undefined
}

/**
 * Refuses to go on where certificates must be traced to the Verwaltungs-PKI, which this version cannot do. FITKO's test
 * environment and loopback hosts take self-signed certificates.
 *
 * @throws {FitConnectError} `certificate-chain-unchecked`
 */
export function requireTrustedChain(environment: Environment, options: CertificateOptions): void {
  // The waiver is read in this one place.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (acceptsSelfSigned(environment) || options.dangerouslyAllowUncheckedCertificateChain === true) return
  throw new FitConnectError('certificate-chain-unchecked', {
    message:
      'This version does not trace certificates to the Verwaltungs-PKI and check their revocation, which this environment demands. Use the test environment, or read about dangerouslyAllowUncheckedCertificateChain.',
    facts: { environment: environment.submissionApi },
    isRetryable: false,
  })
}

function acceptsSelfSigned({ submissionApi }: Environment): boolean {
  return submissionApi === environments.test.submissionApi || isLoopbackHost(new URL(submissionApi).hostname)
}

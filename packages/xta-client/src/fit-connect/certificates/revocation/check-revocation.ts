import { FitConnectError } from '../../errors.js'
import { crlAddressesOf, ocspAddressesOf } from '../extensions.js'
import { askCrl, askOcsp, type RevocationOutside } from './ask-source.js'
import type { IssuedCertificate, RevocationAnswer } from './revocation-answer.js'

/** A certificate that names more is asked about at the first ones only. */
const mostAddresses = 3

/**
 * Makes sure that an issued certificate is not revoked: by OCSP, else by the issuer's revocation list. The first usable
 * answer counts. Whatever can be said by neither is refused.
 *
 * @returns Until when the good answer may be believed, in milliseconds since the epoch.
 * @throws {FitConnectError} `certificate-revoked`, `certificate-revocation-unknown`
 */
export async function checkRevocation(issued: IssuedCertificate, outside: RevocationOutside): Promise<number> {
  const tried: string[] = []
  for (const { kind, ask } of sourcesOf(issued, outside)) {
    const answer = await ask()
    if (answer.status === 'good') return answer.validUntil
    if (answer.status === 'revoked') throw revoked(answer.since)
    tried.push(`${kind}: ${answer.status === 'unknown' ? 'unknown' : answer.why}`)
    if (answer.status === 'unknown') break
  }
  throw revocationUnknown(tried)
}

interface Source {
  readonly kind: 'ocsp' | 'crl'
  readonly ask: () => Promise<RevocationAnswer>
}

function sourcesOf(issued: IssuedCertificate, outside: RevocationOutside): readonly Source[] {
  const sources = (kind: Source['kind'], ask: typeof askOcsp, addresses: readonly string[]): Source[] =>
    addresses.slice(0, mostAddresses).map((address) => ({ kind, ask: () => ask(address, issued, outside) }))
  return [
    ...sources('ocsp', askOcsp, readable(ocspAddressesOf, issued)),
    ...sources('crl', askCrl, readable(crlAddressesOf, issued)),
  ]
}

/** An extension that cannot be read names no source; without any source the certificate is refused. */
function readable(read: typeof ocspAddressesOf, { certificate }: IssuedCertificate): readonly string[] {
  try {
    return read(certificate)
  } catch {
    return []
  }
}

function revoked(since: Date): FitConnectError {
  return new FitConnectError('certificate-revoked', {
    message:
      'A certificate of the key was revoked by its issuer. Nothing was encrypted. Tell the authority: its key may be in other hands.',
    facts: { since: since.toISOString() },
  })
}

function revocationUnknown(tried: readonly string[]): FitConnectError {
  const message =
    tried.length === 0
      ? 'The certificate of the key, or one of its issuers, names no OCSP responder and no revocation list that can be asked. Nothing was encrypted. Ask the authority for a certificate that does.'
      : 'Whether a certificate of the key was revoked could not be found out. Nothing was encrypted. Check that this machine reaches the OCSP responders and revocation lists of the Verwaltungs-PKI, then try again.'
  const isPassing = tried.some((why) => /unreachable|refused|stale/.test(why))
  return new FitConnectError('certificate-revocation-unknown', { message, facts: { tried }, isRetryable: isPassing })
}

import type { ParsedCertificate } from '../parsed-certificate.js'

/** A certificate and the one that issued it, after their signatures were verified. */
export interface IssuedCertificate {
  readonly certificate: ParsedCertificate
  readonly issuer: ParsedCertificate
}

/** What a source of revocation information says, after every check of the source itself. */
export type RevocationAnswer =
  | { readonly status: 'good'; readonly validUntil: number }
  | { readonly status: 'revoked'; readonly since: Date }
  /** The responder itself does not know the certificate. Final: an issuer that does not know its own is no issuer of it. */
  | { readonly status: 'unknown' }
  /** No usable answer; another source may have one. */
  | { readonly status: 'unusable'; readonly why: UnusableAnswer }

export type UnusableAnswer =
  | 'unreachable'
  | 'malformed'
  | 'refused'
  | 'signature'
  | 'responder'
  | 'other-certificate'
  | 'nonce'
  | 'stale'
  | 'scope'

export function unusable(why: UnusableAnswer): RevocationAnswer {
  return { status: 'unusable', why }
}

/** Clocks differ; an answer from the near future is not refused. */
const clockSkewMs = 5 * 60_000
/** An answer that names no next one is believed for a day. */
const maxAgeWithoutNextMs = 24 * 60 * 60_000

/** End of the time for which an answer may be believed, `undefined` when it is not current at `at`. */
export function believableUntil(thisUpdate: Date, nextUpdate: Date | undefined, at: number): number | undefined {
  const from = thisUpdate.getTime()
  const until = nextUpdate?.getTime() ?? from + maxAgeWithoutNextMs
  return from - clockSkewMs <= at && at <= until + clockSkewMs ? until : undefined
}

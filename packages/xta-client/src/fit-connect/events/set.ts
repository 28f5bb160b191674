import { z } from 'zod'
import { parseCompactJws, type ParsedJws } from '../crypto/compact-jws.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'

/** A Security Event Token taken apart. Only its syntax was checked: nothing of it may be believed yet. */
export type ParsedSet = ParsedJws<SetClaims>

export interface SetClaims {
  readonly $schema: string
  readonly jti: string
  readonly iss: string
  /** Seconds since the epoch. */
  readonly iat: number
  readonly sub: string
  readonly txn: string
  /** Payload by event address. */
  readonly events: Readonly<Record<string, unknown>>
}

/** Characters of a token. The largest, a submit event with 100 attachments, has about 12,000. */
const maxTokenLength = 262_144
/** 2020-01-01, the earliest that the official payload schema allows. */
const earliestIssuedAt = 1_577_833_200

const claimsSchema = lazily((): z.ZodType<SetClaims> =>
  z.looseObject({
    $schema: z.string().max(512),
    jti: z.guid(),
    iss: z.string().min(1).max(2048),
    iat: z.int().min(earliestIssuedAt),
    sub: z.string().max(256),
    txn: z.string().max(256),
    events: z.record(z.string(), z.unknown()),
  }),
)

/**
 * Reads the syntax of a Security Event Token: three segments of strict base64url, `typ` secevent+jwt, `alg` PS512 and
 * nothing else (`none` and HMAC never reach a key), all claims present and of the right type.
 *
 * @throws {FitConnectError} `event-malformed`, with the broken part as fact `rule`
 * @see RFC 8417, section 2.2; RFC 7515, section 7.1
 */
export function parseSet(token: string): ParsedSet {
  return parseCompactJws(token, {
    type: /^secevent\+jwt$/i,
    claims: claimsSchema(),
    maxLength: maxTokenLength,
    malformed,
  })
}

function malformed(rule: string): FitConnectError {
  return new FitConnectError('event-malformed', {
    message: `An entry of the event log is no signed event of FIT-Connect (${rule}). Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { rule },
  })
}

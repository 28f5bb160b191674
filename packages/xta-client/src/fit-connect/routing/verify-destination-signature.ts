import type { Clock } from '@amt24/core'
import { z } from 'zod'
import { parseCompactJws, type ParsedJws } from '../crypto/compact-jws.js'
import { checkSignatureKey, type SignatureKey } from '../crypto/jwk-rules.js'
import { isPs512Signature } from '../crypto/ps512.js'
import { publicKeyOf } from '../crypto/public-key.js'
import { FitConnectError } from '../errors.js'
import { lazily } from '../lazily.js'
import { notVerified, type RouteRule } from './not-verified.js'
import { arsPrefixOf, verdictOf, type RequestedArea } from './region.js'
import type { SignedDestination } from './route.js'

/** What a signature must agree with: from configuration and from the search, never from the token. */
export interface DestinationSignatureContext {
  /** `selfServicePortal` of the environment, which signs. Compared exactly. */
  readonly issuer: string
  /** Host of `submissionApi`, with its port where it is not the usual one. Compared exactly. */
  readonly submissionHost: string
  /** Destination of the route that carries the signature. */
  readonly destinationId: string
  /** URN of the service that was asked for. */
  readonly service: string
  /** Area that was asked for, as Regional- or Gemeindeschlüssel. */
  readonly area: RequestedArea
  /** A signature key of the portal, unchecked; `undefined` when there is none with this `kid`. */
  portalKey(kid: string): Promise<unknown>
  readonly clock: Pick<Clock, 'now'>
}

interface Claims {
  readonly iss: string
  readonly submissionHost: string
  readonly destinationId: string
  /** Seconds since the epoch, as the two below. */
  readonly iat: number
  readonly exp?: number
  readonly nbf?: number
  readonly jti: string
  readonly services: readonly { readonly leistungIDs: readonly string[]; readonly gebietIDs: readonly string[] }[]
}

type Refusal = (rule: RouteRule, reason?: { detail?: string | undefined; cause?: unknown }) => FitConnectError

/** Characters of a token: room for every municipality of Germany by its key. */
const maxTokenLength = 2_097_152
/** Clocks of honest machines differ by less. */
const maxClockDifferenceMs = 5 * 60 * 1000

const claimsSchema = lazily((): z.ZodType<Claims> =>
  z.object({
    iss: z.string().min(1).max(2048),
    submissionHost: z.string().min(1).max(300),
    destinationId: z.string().min(1).max(36),
    iat: z.int().nonnegative(),
    exp: z.number().exactOptional(),
    nbf: z.number().exactOptional(),
    jti: z.string().min(1).max(256),
    services: z.array(z.object({ leistungIDs: z.array(z.string()), gebietIDs: z.array(z.string()) })),
  }),
)

/**
 * Verifies the signature of a route (`destinationSignature`). The order of the checks is the security: another issuer
 * than that of the configuration is refused before any key is asked for, and no claim is used before the signature.
 * The service and the area must stand in the same entry of what is signed.
 *
 * A signature has no lifetime by the standard; `exp` and `nbf` are kept to where they are present.
 *
 * @param token JWT in compact form: `alg` PS512, `typ` JWT, `kid`.
 * @throws {FitConnectError} `route-not-verified`, with the failed check as fact `rule`. Failures of `portalKey` pass
 *   unchanged.
 * @see Routing API 2.0.0, `destinationSignature`; FIT-Connect, "Zustellpunkt-ID ermitteln"; RFC 7519
 */
export async function verifyDestinationSignature(
  token: string,
  context: DestinationSignatureContext,
): Promise<SignedDestination> {
  const refuse: Refusal = (rule, reason) => notVerified(rule, { destinationId: context.destinationId, ...reason })
  const jws = parseToken(token, refuse) // syntax only; nothing is believed yet
  if (jws.claims.iss !== context.issuer) throw refuse('issuer')
  const key = await requireKey(jws, context, refuse)
  if (!isPs512Signature(jws.signingInput, jws.signature, publicKeyOf(key))) throw refuse('signature')

  const { claims } = jws
  if (claims.destinationId !== context.destinationId) throw refuse('destination')
  if (claims.submissionHost !== context.submissionHost) throw refuse('submission-host')
  requireValidNow(claims, context, refuse)
  const areas = requireOffer(claims, context, refuse)
  const { destinationId, submissionHost } = context
  return { destinationId, submissionHost, issuedAt: new Date(claims.iat * 1000).toISOString(), areas }
}

function parseToken(token: string, refuse: Refusal): ParsedJws<Claims> {
  return parseCompactJws(token, {
    type: /^jwt$/i,
    claims: claimsSchema(),
    maxLength: maxTokenLength,
    malformed: (detail) => refuse('token', { detail }),
  })
}

async function requireKey(
  { header: { kid }, claims }: ParsedJws<Claims>,
  context: DestinationSignatureContext,
  refuse: Refusal,
): Promise<SignatureKey> {
  const jwk = await context.portalKey(kid)
  if (jwk === undefined) throw refuse('key-missing')
  try {
    // An old signature stays valid when the certificate of its key expires later; the portal still publishes the key.
    return checkSignatureKey(jwk, kid, { at: claims.iat * 1000, certificate: 'when-present' })
  } catch (cause) {
    throw refuse('key-unusable', { detail: ruleOf(cause), cause })
  }
}

function requireValidNow({ iat, exp, nbf }: Claims, { clock }: DestinationSignatureContext, refuse: Refusal): void {
  const now = clock.now()
  if (Math.max(iat, nbf ?? iat) * 1000 - now > maxClockDifferenceMs) throw refuse('issued-in-future')
  if (exp !== undefined && now - exp * 1000 > maxClockDifferenceMs) throw refuse('expired')
}

/** @returns the signed areas of the service */
function requireOffer({ services }: Claims, context: DestinationSignatureContext, refuse: Refusal): readonly string[] {
  const offers = services.filter(({ leistungIDs }) => leistungIDs.includes(context.service))
  if (offers.length === 0) throw refuse('service')
  const areas = offers.flatMap(({ gebietIDs }) => gebietIDs.map(arsPrefixOf)).filter((prefix) => prefix !== undefined)
  const verdict = verdictOf(context.area, areas)
  if (verdict === 'undecided') throw refuse('region-undecided')
  if (verdict === 'outside') throw refuse('region')
  return areas
}

function ruleOf(cause: unknown): string | undefined {
  const rule = cause instanceof FitConnectError ? cause.facts['rule'] : undefined
  return typeof rule === 'string' ? rule : undefined
}

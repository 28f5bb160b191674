import { decodeJwt, generateKeyPair, importJWK, type CryptoKey, type JWTPayload } from 'jose'
import { lazily } from '../../lazily.js'
import { derivedUuid } from '../ids.js'
import type { RsaJwk } from '../keys/jwk.js'
import { eventBase } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { LogEntry } from './log-entry.js'
import type { LogLie } from './log-tampering.js'
import { claimsOf, signClaims } from './sign-event.js'

/** Signs an event so that it is wrong in the one way that the lie asks for. */
export type Forger = (entry: LogEntry, lie: LogLie, log: readonly LogEntry[]) => Promise<string>

export function createForger(context: ServiceContext, sign: (entry: LogEntry) => Promise<string>): Forger {
  const unpublished = lazily(() => generateKeyPair('PS512', { modulusLength: 2048 }))

  return async (entry, lie, log) => {
    if (lie.effect === 'broken-signature') return withBrokenSignature(await sign(entry))
    const { event } = entry
    const claims = event.set === undefined ? claimsOf(context, entry) : decodeJwt(event.set)
    const own = signerOf(context, entry)
    const key = lie.effect === 'foreign-key' ? (await unpublished()).privateKey : await importKey(own)
    return signClaims(changed(context, claims, entry, lie, log), own.kid, key)
  }
}

function changed(
  context: ServiceContext,
  claims: JWTPayload,
  entry: LogEntry,
  { effect }: LogLie,
  log: readonly LogEntry[],
): JWTPayload {
  switch (effect) {
    case 'duplicate-jti':
      return { ...claims, jti: jtiBefore(entry, log) }
    case 'foreign-issuer':
      return { ...claims, iss: foreignIssuer(context, entry) }
    case 'foreign-subject':
      return {
        ...claims,
        sub: `submission:${foreignId(context, 'submission')}`,
        txn: `case:${foreignId(context, 'case')}`,
      }
    case 'future-time':
      return { ...claims, iat: Math.floor(context.clock.now() / 1000) + 3600 }
    case 'changed-tags':
      return { ...claims, events: { [eventBase + entry.event.event]: withOtherTag(entry.event.payload) } }
    case 'second-event':
      return {
        ...claims,
        events: {
          [eventBase + entry.event.event]: entry.event.payload,
          [`${eventBase}accept-submission`]: {},
        },
      }
    default:
      return claims
  }
}

/** The key that may sign the event; the service's own where a client alone holds the destination's. */
function signerOf({ store }: ServiceContext, { event, subject }: LogEntry): RsaJwk {
  const own = store.signingKey.privateKey
  return event.signedBy === 'service' ? own : (store.destination(subject.destinationId)?.keys?.signingPrivateKey ?? own)
}

async function importKey(jwk: RsaJwk): Promise<CryptoKey | Uint8Array> {
  return importJWK(jwk, 'PS512')
}

function jtiBefore(entry: LogEntry, log: readonly LogEntry[]): string {
  const position = log.indexOf(entry)
  return (log[position - 1] ?? log[position + 1] ?? entry).event.jti
}

function foreignIssuer(context: ServiceContext, { event }: LogEntry): string {
  return event.signedBy === 'service'
    ? 'https://other-delivery-service.example/submission-api'
    : foreignId(context, 'destination')
}

function foreignId({ store }: ServiceContext, what: string): string {
  return derivedUuid(store.seed, 'foreign', what)
}

function withOtherTag(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tags = payload['authenticationTags']
  const known = typeof tags === 'object' && tags !== null ? tags : {}
  return { ...payload, authenticationTags: { ...known, metadata: 'A'.repeat(22) } }
}

function withBrokenSignature(set: string): string {
  const place = set.lastIndexOf('.') + 10
  return set.slice(0, place) + (set[place] === 'A' ? 'B' : 'A') + set.slice(place + 1)
}

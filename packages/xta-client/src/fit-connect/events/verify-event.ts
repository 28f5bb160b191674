import type { Clock } from '@amt24/core'
import { checkSignatureKey } from '../crypto/jwk-rules.js'
import type { KeyCheckOptions, SignatureKey } from '../crypto/jwk-rules.js'
import { isPs512Signature } from '../crypto/ps512.js'
import { FitConnectError } from '../errors.js'
import type { EventType, VerifiedEvent } from './event.js'
import { eventTypeOf, mayIssue } from './event-types.js'
import type { EventPayload } from './payload.js'
import { readPayload } from './payload.js'
import type { ParsedSet, SetClaims } from './set.js'
import { parseSet } from './set.js'

/** What an event must agree with: from configuration and from what was asked for, never from the token. */
export interface EventContext {
  /** `submissionApi` of the environment, which signs as the delivery service. Compared exactly. */
  readonly issuer: string
  /** The destination of the submission, the only other issuer. */
  readonly destinationId: string
  readonly caseId: string
  /** Left out when every submission of the case is wanted. */
  readonly submissionId?: string
  /** A signature key of the delivery service, unchecked; `undefined` when there is none with this `kid`. */
  serviceKey(kid: string): Promise<unknown>
  /** A signature key of the destination, unchecked; `undefined` when there is none with this `kid`. */
  destinationKey(kid: string): Promise<unknown>
  readonly clock: Pick<Clock, 'now'>
}

interface Issuer {
  readonly name: VerifiedEvent['issuer']
  readonly certificate: KeyCheckOptions['certificate']
  verificationKey(kid: string): Promise<unknown>
}

/** Clocks of honest machines differ by less. */
const maxClockDifferenceMs = 5 * 60 * 1000
const payloadSchema =
  /^https:\/\/schema\.fitko\.de\/fit-connect\/set-payload\/1\.\d{1,4}\.\d{1,4}\/set-payload\.schema\.json$/

/**
 * Verifies one entry of an event log. The order of the checks is the security: whoever is not named by the configuration
 * is refused before any key is asked for, whoever may not say this before any signature is believed.
 *
 * @param token Security Event Token in compact form.
 * @throws {FitConnectError} `event-malformed`, `event-issuer-unknown`, `event-unknown`, `event-not-permitted`,
 *   `event-key-unusable`, `event-signature-invalid`, `event-schema-unsupported`, `event-subject-mismatch`.
 *   Failures of `serviceKey` and `destinationKey` pass unchanged.
 * @see RFC 8417; FIT-Connect, "Ereignisprotokoll"
 */
export async function verifyEvent(token: string, context: EventContext): Promise<VerifiedEvent> {
  const set = parseSet(token) // syntax only; nothing is believed yet
  const issuer = requireKnownIssuer(set.claims.iss, context) // from configuration, never from the token
  const event = requireSingleEvent(set.claims.events)
  requireRight(issuer, event.type) // a subscriber must not say "deleted"
  const key = await requireKey(issuer, set)
  requireSignature(set, key)
  const schema = requireSchema(set.claims.$schema)
  const payload = requirePayload(event)
  const issuedAt = requirePast(set.claims.iat, context)
  const subject = requireSubject(set.claims, context) // the case and submission that we asked about
  return { type: event.type, issuer: issuer.name, id: set.claims.jti, issuedAt, ...subject, schema, ...payload }
}

function requireKnownIssuer(iss: string, context: EventContext): Issuer {
  if (iss === context.issuer) {
    return { name: 'service', certificate: 'when-present', verificationKey: (kid) => context.serviceKey(kid) }
  }
  if (iss === context.destinationId) {
    return { name: 'destination', certificate: 'required', verificationKey: (kid) => context.destinationKey(kid) }
  }
  throw new FitConnectError('event-issuer-unknown', {
    message: /^https?:/.test(iss)
      ? 'An event names another delivery service as its issuer. Check that "submissionApi" of the environment is the address of the service that was asked.'
      : 'An event was issued by another destination than the one of this submission. Nothing of the log was believed; report it to the operator of the delivery service.',
    facts: { issuer: /^https?:/.test(iss) ? 'service' : 'destination', expectedDestination: context.destinationId },
  })
}

function requireSingleEvent(events: SetClaims['events']): { type: EventType; payload: unknown } {
  const [entry, ...more] = Object.entries(events)
  if (entry === undefined || more.length > 0) throw malformed('single-event', 'does not hold exactly one event')
  const type = eventTypeOf(entry[0])
  if (type !== undefined) return { type, payload: entry[1] }
  throw new FitConnectError('event-unknown', {
    message:
      'The event log holds an event that API v2 does not define. Update @amt24/xta-client, or check which API generation the destination uses.',
  })
}

function requireRight(issuer: Issuer, type: EventType): void {
  if (mayIssue(issuer.name, type)) return
  throw new FitConnectError('event-not-permitted', {
    message: `The ${issuer.name} issued "${type}", which it has no right to say. Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { issuer: issuer.name, event: type },
  })
}

async function requireKey(issuer: Issuer, { header: { kid }, claims }: ParsedSet): Promise<SignatureKey> {
  const jwk = await issuer.verificationKey(kid)
  try {
    // An old event stays valid when the certificate of its key expires later.
    return checkSignatureKey(jwk, kid, { at: claims.iat * 1000, certificate: issuer.certificate })
  } catch (cause) {
    throw new FitConnectError('event-key-unusable', {
      message:
        jwk === undefined
          ? `The ${issuer.name} has no key "${kid}", with which an event claims to be signed. Nothing of the log was believed; report it to the operator of the delivery service.`
          : `The key "${kid}" of the ${issuer.name} must not verify events. Report it to its owner.`,
      facts: { issuer: issuer.name, kid, rule: ruleOf(cause) },
      cause,
    })
  }
}

function requireSignature({ signingInput, signature, header }: ParsedSet, key: SignatureKey): void {
  if (isPs512Signature(signingInput, signature, key)) return
  throw new FitConnectError('event-signature-invalid', {
    message: `The signature of an event does not verify with the key "${header.kid}": it was forged or changed. Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { kid: header.kid },
  })
}

function requireSchema(schema: string): string {
  if (payloadSchema.test(schema)) return schema
  throw new FitConnectError('event-schema-unsupported', {
    message:
      'An event follows a payload schema that this library does not know (1.x is known). Update @amt24/xta-client.',
  })
}

function requirePayload({ type, payload }: { type: EventType; payload: unknown }): EventPayload {
  const read = readPayload(type, payload)
  if (read === undefined) throw malformed('payload', `says "${type}" without what belongs to it`)
  return read
}

function requirePast(iat: number, { clock }: EventContext): string {
  const issuedAt = iat * 1000
  if (issuedAt - clock.now() > maxClockDifferenceMs) {
    throw malformed('issued-in-future', "was issued in the future (check this machine's clock)")
  }
  return new Date(issuedAt).toISOString()
}

function requireSubject({ sub, txn }: SetClaims, context: EventContext): { submissionId: string; caseId: string } {
  const submissionId = /^submission:([0-9a-f-]{36})$/i.exec(sub)?.[1]
  const isAskedFor = context.submissionId === undefined || submissionId === context.submissionId
  if (submissionId !== undefined && isAskedFor && txn === `case:${context.caseId}`) {
    return { submissionId, caseId: context.caseId }
  }
  throw new FitConnectError('event-subject-mismatch', {
    message:
      'An event is about another case or submission than the one asked for. Nothing of the log was believed; report it to the operator of the delivery service.',
    facts: { caseId: context.caseId, submissionId: context.submissionId },
  })
}

function ruleOf(cause: unknown): string | undefined {
  const rule = cause instanceof FitConnectError ? cause.facts['rule'] : undefined
  return typeof rule === 'string' ? rule : undefined
}

function malformed(rule: string, sentence: string): FitConnectError {
  return new FitConnectError('event-malformed', {
    message: `An event ${sentence}. Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { rule },
  })
}

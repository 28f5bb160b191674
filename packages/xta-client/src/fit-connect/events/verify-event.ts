import type { KeyObject } from 'node:crypto'
import type { Clock } from '@amt24/core'
import { isPs512Signature } from '../crypto/ps512.js'
import { FitConnectError } from '../errors.js'
import { isSameId } from '../uuid.js'
import type { CaseEvent, EventIssuer, VerifiedEvent, VerifiedReplyEvent } from './event.js'
import { createEventKeys, type EventKeys, type KeySource } from './event-keys.js'
import { eventTypeOf, isRemovedEvent, isSubmissionEvent, mayIssue } from './event-types.js'
import type { EventPayload } from './payload.js'
import { readPayload } from './payload.js'
import type { ParsedSet, SetClaims } from './set.js'
import { parseSet } from './set.js'

/** What an event must agree with: from configuration and from what was asked for, never from the token. */
export interface EventContext extends KeySource {
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

/** What every entry of a case's log must agree with. */
export type CaseContext = Pick<EventContext, 'issuer' | 'destinationId' | 'caseId' | 'clock'>

/** Clocks of honest machines differ by less. */
const maxClockDifferenceMs = 5 * 60 * 1000
const payloadSchema =
  /^https:\/\/schema\.fitko\.de\/fit-connect\/set-payload\/1\.\d{1,4}\.\d{1,4}\/set-payload\.schema\.json$/

/**
 * Verifies one entry of an event log that is about a submission. The order of the checks is the security: whoever is not
 * named by the configuration is refused before any key is asked for, whoever may not say this before any signature is
 * believed.
 *
 * @param token Security Event Token in compact form.
 * @throws {FitConnectError} `event-malformed`, `event-issuer-unknown`, `event-unknown`, `event-not-permitted`,
 *   `event-key-unusable`, `event-signature-invalid`, `event-schema-unsupported`, `event-subject-mismatch`.
 *   Failures of `serviceKey` and `destinationKey` pass unchanged.
 * @see RFC 8417; FIT-Connect, "Ereignisprotokoll"
 */
export async function verifyEvent(token: string, context: EventContext): Promise<VerifiedEvent> {
  const event = await verifyCaseEvent(token, context, createEventKeys(context))
  const { submissionId } = context
  if ('submissionId' in event && (submissionId === undefined || isSameId(event.submissionId, submissionId)))
    return event
  throw foreignSubject(context)
}

/** Says whether a signature is the key's; where it is computed is the caller's choice. */
export type SignatureCheck = (input: string, signature: Uint8Array, key: KeyObject) => boolean | Promise<boolean>

/** Verifies one entry of the log of a case, whichever submission or reply of the case it is about. */
export async function verifyCaseEvent(
  token: string,
  context: CaseContext,
  keys: EventKeys,
  isSignature: SignatureCheck = isPs512Signature,
): Promise<CaseEvent> {
  const set = parseSet(token) // syntax only; nothing is believed yet
  const issuer = requireKnownIssuer(set.claims.iss, context) // from configuration, never from the token
  const event = requireSingleEvent(set.claims.events)
  requireRight(issuer, event.type) // a subscriber must not say "deleted"
  const key = await keys.find(issuer, set.header.kid, set.claims.iat * 1000)
  await requireSignature(set, key, isSignature)
  const schema = requireSchema(set.claims.$schema)
  const payload = requirePayload(event)
  const issuedAt = requirePast(set.claims.iat, context)
  const subject = requireSubject(set.claims, event.type, context) // of the case that we asked about
  return { ...subject, issuer, id: set.claims.jti, issuedAt, schema, ...payload }
}

function requireKnownIssuer(iss: string, context: CaseContext): EventIssuer {
  if (iss === context.issuer) return 'service'
  if (isSameId(iss, context.destinationId)) return 'destination'
  throw new FitConnectError('event-issuer-unknown', {
    message: /^https?:/.test(iss)
      ? 'An event names another delivery service as its issuer. Check that "submissionApi" of the environment is the address of the service that was asked.'
      : 'An event was issued by another destination than the one of this submission. Nothing of the log was believed; report it to the operator of the delivery service.',
    facts: { issuer: /^https?:/.test(iss) ? 'service' : 'destination', expectedDestination: context.destinationId },
  })
}

function requireSingleEvent(events: SetClaims['events']): { type: CaseEvent['type']; payload: unknown } {
  const [entry, ...more] = Object.entries(events)
  if (entry === undefined || more.length > 0) throw malformed('single-event', 'does not hold exactly one event')
  const [uri, payload] = entry
  const type = eventTypeOf(uri)
  if (type !== undefined) return { type, payload }
  throw isRemovedEvent(uri)
    ? new FitConnectError('event-unknown', {
        message:
          'The event log holds a forwarding, which API v1 had and v2 no longer permits to anybody. Nothing of the log was believed; ask the operator of the delivery service which generation the case belongs to.',
        facts: { reason: 'removed-in-v2' },
      })
    : new FitConnectError('event-unknown', {
        message:
          'The event log holds an event that API v2 does not define. Update @amt24/xta-client, or check which API generation the destination uses.',
        facts: { reason: 'undefined-in-v2' },
      })
}

function requireRight(issuer: EventIssuer, type: CaseEvent['type']): void {
  if (mayIssue(issuer, type)) return
  throw new FitConnectError('event-not-permitted', {
    message: `The ${issuer} issued "${type}", which it has no right to say. Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { issuer, event: type },
  })
}

async function requireSignature(
  { signingInput, signature, header }: ParsedSet,
  key: KeyObject,
  isSignature: SignatureCheck,
): Promise<void> {
  if (await isSignature(signingInput, signature, key)) return
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

function requirePayload({ type, payload }: { type: CaseEvent['type']; payload: unknown }): EventPayload {
  const read = readPayload(type, payload)
  if (read === undefined) throw malformed('payload', `says "${type}" without what belongs to it`)
  return read
}

function requirePast(iat: number, { clock }: CaseContext): string {
  const issuedAt = iat * 1000
  if (issuedAt - clock.now() > maxClockDifferenceMs) {
    throw malformed('issued-in-future', "was issued in the future (check this machine's clock)")
  }
  return new Date(issuedAt).toISOString()
}

function requireSubject(
  { sub, txn }: SetClaims,
  type: CaseEvent['type'],
  context: CaseContext,
): Pick<VerifiedEvent, 'type' | 'submissionId' | 'caseId'> | Pick<VerifiedReplyEvent, 'type' | 'replyId' | 'caseId'> {
  const [, kind, id] = /^(submission|reply):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(sub) ?? []
  // Answering events repeat the ids as they are written here, with large or small letters.
  const caseId = txn.slice('case:'.length)
  if (id !== undefined && isSameId(txn, `case:${context.caseId}`)) {
    if (isSubmissionEvent(type)) {
      if (kind === 'submission') return { type, submissionId: id, caseId }
    } else if (kind === 'reply') return { type, replyId: id, caseId }
  }
  throw foreignSubject(context)
}

function foreignSubject({ caseId, submissionId }: Pick<EventContext, 'caseId' | 'submissionId'>): FitConnectError {
  return new FitConnectError('event-subject-mismatch', {
    message:
      'An event is about another case or submission than the one asked for. Nothing of the log was believed; report it to the operator of the delivery service.',
    facts: { caseId, submissionId },
  })
}

function malformed(rule: string, sentence: string): FitConnectError {
  return new FitConnectError('event-malformed', {
    message: `An event ${sentence}. Nothing of the log was believed; report it to the operator of the delivery service.`,
    facts: { rule },
  })
}

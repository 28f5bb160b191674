import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  importJWK,
  compactVerify,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose'
import { signatureKeyOf } from '../destination-record.js'
import { earliestIssuedAt, eventBase, setPayloadSchema, subscriberEvents, type SubscriberEvent } from '../protocol.js'
import { Refusal } from '../refusal.js'
import type { DestinationRecord, SubmissionRecord } from '../state.js'
import { checkPayload } from './check-payload.js'
import type { Decision } from './lifecycle.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What the service knows about the case that the event was posted to. */
export interface CaseView {
  readonly caseId: string
  submission(submissionId: string): SubmissionRecord | undefined
  destination(destinationId: string): DestinationRecord | undefined
}

export interface CheckedSet {
  readonly submission: SubmissionRecord
  readonly destination: DestinationRecord
  readonly decision: Decision
}

/**
 * Checks a subscriber's security event token as strictly as the reference describes valid ones (§6.1 to 6.4).
 * Whether the submission may still be decided is the caller's question.
 *
 * @throws {Refusal} `set-malformed`, `set-schema-unsupported`, `set-invalid`, `set-signature-invalid`, `event-not-permitted`, `tags-mismatch`
 */
export async function checkSet(token: string, view: CaseView): Promise<CheckedSet> {
  const { header, claims } = parse(token)
  requireHeader(header)
  requireSchema(claims)
  const submission = requireSubject(claims, view)
  const destination = requireIssuer(claims, submission, view)
  const { jti, issuedAt } = requireIdAndTime(claims)
  const { name, payload } = requireSingleEvent(claims)
  await requireSignature(token, header, destination)
  const event = requirePermitted(name)
  checkPayload(event, payload, submission)
  return { submission, destination, decision: { event, payload, jti, issuedAt, set: token } }
}

function parse(token: string): { header: ProtectedHeaderParameters; claims: JWTPayload } {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) }
  } catch {
    throw new Refusal(
      'set-malformed',
      'The body must be one compact JWS with JSON header and JSON claims, and nothing else.',
    )
  }
}

function requireHeader(header: ProtectedHeaderParameters): void {
  if (header.typ !== 'secevent+jwt') throw new Refusal('set-invalid', 'The header must name typ secevent+jwt.')
  if (header.alg !== 'PS512') throw new Refusal('set-invalid', 'The header must name alg PS512.')
}

function requireSchema(claims: JWTPayload): void {
  if (claims['$schema'] !== setPayloadSchema)
    throw new Refusal('set-schema-unsupported', `Payload Schema not supported. Supported: ${setPayloadSchema}`)
}

function requireSubject(claims: JWTPayload, view: CaseView): SubmissionRecord {
  if (claims['txn'] !== `case:${view.caseId}`)
    throw new Refusal('set-invalid', 'txn must be case:<id> of the case in the address.')
  const submission = view.submission(/^submission:(.+)$/.exec(claims.sub ?? '')?.[1] ?? '')
  if (submission?.caseId !== view.caseId)
    throw new Refusal('set-invalid', 'sub must be submission:<id> of a submission in this case.')
  return submission
}

function requireIssuer(claims: JWTPayload, submission: SubmissionRecord, view: CaseView): DestinationRecord {
  const destination = view.destination(submission.destinationId)
  if (destination === undefined || claims.iss !== destination.destinationId)
    throw new Refusal('set-invalid', 'iss must be the id of the destination that received the submission.')
  return destination
}

function requireIdAndTime({ jti, iat }: JWTPayload): { jti: string; issuedAt: number } {
  if (jti === undefined || !uuid.test(jti)) throw new Refusal('set-invalid', 'jti must be a uuid.')
  if (!Number.isInteger(iat) || iat === undefined || iat < earliestIssuedAt)
    throw new Refusal('set-invalid', `iat must be whole seconds since 1970, ${earliestIssuedAt} at least.`)
  return { jti, issuedAt: iat }
}

function requireSingleEvent(claims: JWTPayload): { name: string; payload: Record<string, unknown> } {
  const events: unknown = claims['events']
  const entries = isObject(events) ? Object.entries(events) : []
  const [entry] = entries
  if (entry === undefined || entries.length > 1) throw new Refusal('set-invalid', 'events must hold exactly one event.')
  const [uri, payload] = entry
  if (!uri.startsWith(eventBase))
    throw new Refusal('set-invalid', `The event must be named by a URI below ${eventBase}`)
  if (!isObject(payload)) throw new Refusal('set-invalid', 'The value of the event must be an object.')
  return { name: uri.slice(eventBase.length), payload }
}

async function requireSignature(
  token: string,
  header: ProtectedHeaderParameters,
  destination: DestinationRecord,
): Promise<void> {
  const key = signatureKeyOf(destination, header.kid)
  if (key === undefined) throw new Refusal('set-signature-invalid', "kid must name the destination's signing key.")
  try {
    await compactVerify(token, await importJWK({ kty: 'RSA', n: key.n, e: key.e }, 'PS512'), { algorithms: ['PS512'] })
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      throw new Refusal('set-signature-invalid', "The signature does not verify with the destination's signing key.")
    throw error
  }
}

function requirePermitted(name: string): SubscriberEvent {
  const event = subscriberEvents.find((candidate) => candidate === name)
  if (event === undefined)
    throw new Refusal('event-not-permitted', `A subscriber may post ${subscriberEvents.join(' and ')} only.`)
  return event
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

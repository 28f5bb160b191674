import type { Clock, IdGenerator } from '@amt24/core'
import type { SigningKey } from '../crypto/signing-key.js'
import { FitConnectError } from '../errors.js'
import type { EventType, Problem, VerifiedEvent } from './event.js'
import { eventUri } from './event-types.js'
import type { SubmitEvent } from './state.js'

export interface DecisionContext extends RejectionContext {
  /** The verified submit event of the submission; the answer repeats its `$schema` and, on accept, its tags. */
  readonly submit: SubmitEvent
}

export interface RejectionContext {
  /** The submit event; a submission whose log holds none to believe can still be rejected. */
  readonly submit: Pick<VerifiedEvent, 'schema' | 'submissionId' | 'caseId'>
  /** Issuer of the answer. */
  readonly destinationId: string
  readonly signingKey: SigningKey
  readonly ids: IdGenerator
  readonly clock: Pick<Clock, 'now'>
}

/**
 * Builds the signed event that accepts a submission. Store the contents durably first: the service deletes them.
 *
 * @param problems What was wrong without being a reason to reject (whether the service takes them is unverified).
 * @returns Security Event Token in compact form, to be posted to the case.
 * @see RFC 8417; FIT-Connect, "Ereignisprotokoll"
 */
export async function buildAcceptEvent(context: DecisionContext, problems: readonly Problem[] = []): Promise<string> {
  const { authenticationTags } = context.submit
  return sign('accept-submission', { authenticationTags, ...(problems.length > 0 && { problems }) }, context)
}

/**
 * Builds the signed event that rejects a submission. The log is signed, not encrypted: `detail` must hold no personal data.
 *
 * @param problems At least one.
 * @throws {FitConnectError} `event-malformed` without any problem
 */
export async function buildRejectEvent(context: RejectionContext, problems: readonly Problem[]): Promise<string> {
  if (problems.length === 0) {
    throw new FitConnectError('event-malformed', {
      message: 'A rejection needs at least one problem, so that the sender learns what to correct.',
      facts: { rule: 'payload' },
    })
  }
  return sign('reject-submission', { problems }, context)
}

function sign(type: EventType, payload: object, context: RejectionContext): Promise<string> {
  const { submit, destinationId, signingKey, ids, clock } = context
  return signingKey.signCompact('secevent+jwt', {
    $schema: submit.schema,
    jti: ids.uuid(),
    iss: destinationId,
    iat: Math.floor(clock.now() / 1000),
    sub: `submission:${submit.submissionId}`,
    txn: `case:${submit.caseId}`,
    events: { [eventUri(type)]: payload },
  })
}

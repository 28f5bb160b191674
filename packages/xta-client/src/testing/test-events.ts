import type { IdGenerator } from '@amt24/core'
import type { SigningKey } from '../fit-connect/crypto/signing-key.js'
import type { EventType } from '../fit-connect/events/event.js'
import { eventUri } from '../fit-connect/events/event-types.js'

export interface TestEvent {
  readonly type: EventType
  /** Default: `{}`. */
  readonly payload?: object
  /** Address of the delivery service, or a destination id. */
  readonly issuer: string
  readonly submissionId: string
  readonly caseId: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  readonly signingKey: SigningKey
  readonly ids: IdGenerator
}

/** Address of the payload schema that the test environment was seen to use. */
export const testPayloadSchema = 'https://schema.fitko.de/fit-connect/set-payload/1.2.2/set-payload.schema.json'

/** Signs an event as the delivery service or a destination would. */
export function signTestEvent({ type, payload = {}, signingKey, ids, ...event }: TestEvent): Promise<string> {
  return signingKey.signCompact('secevent+jwt', {
    $schema: testPayloadSchema,
    jti: ids.uuid(),
    iss: event.issuer,
    iat: event.issuedAt,
    sub: `submission:${event.submissionId}`,
    txn: `case:${event.caseId}`,
    events: { [eventUri(type)]: payload },
  })
}

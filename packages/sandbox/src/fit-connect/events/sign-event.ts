import { SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { eventBase, setPayloadSchema } from '../protocol.js'
import type { ServiceContext } from '../service-context.js'
import type { LogEntry } from './log-entry.js'

/** The claims of an event that the service itself says. */
export function claimsOf({ urls }: ServiceContext, { subject, event }: LogEntry): JWTPayload {
  return {
    $schema: setPayloadSchema,
    jti: event.jti,
    iss: urls.submissionApi,
    iat: event.issuedAt,
    sub: subject.subject,
    txn: `case:${subject.caseId}`,
    events: { [eventBase + event.event]: event.payload },
  }
}

export function signClaims(claims: JWTPayload, kid: string, key: CryptoKey | Uint8Array): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ typ: 'secevent+jwt', alg: 'PS512', kid }).sign(key)
}

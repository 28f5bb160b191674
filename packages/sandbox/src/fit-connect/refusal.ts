import { problemBase } from './protocol.js'
import type { Answer } from './answer.js'
import { unverifiedAnswers, type UnverifiedReason } from './unverified-answers.js'
import { verifiedAnswers, type VerifiedReason } from './verified-answers.js'

export type RefusalReason = UnverifiedReason | VerifiedReason

/** Thrown by the endpoints for a wrong request and turned into a problem document at one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: RefusalReason

  /** @param detail What exactly is wrong and how the request should look; never content of a submission. */
  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

function answerFor(reason: RefusalReason): Answer {
  return { ...unverifiedAnswers, ...verifiedAnswers }[reason]
}

/** The problem document (RFC 7807) that answers a refused request. */
export function problemResponse(refusal: Refusal): Response {
  const { status, type, title } = answerFor(refusal.reason)
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new Response(JSON.stringify({ type: problemBase + type, title, status, detail: refusal.message }), {
    status,
    headers,
  })
}

import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { path } from '../exchange/path.js'
import { requireStatus } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { acceptedStatus } from '../unverified.js'
import type { SubmissionApi } from './api-address.js'

export const postingEvent: ExchangeMeaning = {
  action: 'Recording the event',
  notFound: 'submission-not-found',
  refused: 'event-refused',
}

/** Hands in a signed event. Not idempotent. @see FIT-Connect, "Security Event Token erstellen" */
export function buildPostEvent(api: SubmissionApi, caseId: string, event: string): HttpRequest {
  return {
    method: 'POST',
    url: api.url(path`/v2/cases/${caseId}/events`),
    headers: { 'content-type': 'application/jose' },
    body: event,
    isRepeatable: false,
  }
}

/** @throws {FitConnectError} `event-refused`, `submission-not-found`, `unexpected-response` */
export function processPostEvent(response: HttpResponse): void {
  requireStatus(response, acceptedStatus.postEvent, postingEvent)
}

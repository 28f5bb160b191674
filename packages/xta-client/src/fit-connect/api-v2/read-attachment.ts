import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { attachmentAnswerType } from '../unverified.js'
import { path, type SubmissionApi } from './api-address.js'
import { requireStatus } from './read-answer.js'
import type { ExchangeMeaning } from './translate-error.js'

export const readingAttachment: ExchangeMeaning = { action: 'Reading an attachment', notFound: 'submission-not-found' }

/** Reads the encrypted attachment. @see FIT-Connect, "Anlagen abrufen" */
export function buildReadAttachment(
  api: SubmissionApi,
  submissionId: string,
  attachmentId: string,
  maxResponseBytes: number,
): HttpRequest {
  return {
    method: 'GET',
    url: api.url(path`/v2/submissions/${submissionId}/attachments/${attachmentId}`),
    headers: { accept: attachmentAnswerType },
    maxResponseBytes,
  }
}

/** The compact JWE, unchecked; `undefined` where the service does not have the attachment. */
export function processReadAttachment(response: HttpResponse): string | undefined {
  if (response.status === 404) return undefined
  requireStatus(response, [200], readingAttachment)
  return new TextDecoder().decode(response.body)
}

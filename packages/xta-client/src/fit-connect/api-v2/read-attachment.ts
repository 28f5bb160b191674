import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { attachmentAnswerType, problemNames } from '../unverified.js'
import { path, type SubmissionApi } from './api-address.js'
import { problemNameOf } from './problem-name.js'
import { requireStatus } from './read-answer.js'
import type { ExchangeMeaning } from './translate-error.js'

export const readingAttachment: ExchangeMeaning = {
  action: 'Reading an attachment',
  notFound: 'submission-not-found',
  tooLarge: 'attachment-too-large',
}

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

/**
 * The compact JWE, unchecked; `undefined` where the service does not have the attachment. An error page of something
 * in between is no such statement, nor is the submission having gone meanwhile: neither is a fault of the sender.
 *
 * @throws {FitConnectError} `submission-not-found`, `not-permitted`, `unexpected-response`
 */
export function processReadAttachment(response: HttpResponse): string | undefined {
  if (saysMissing(response)) return undefined
  requireStatus(response, [200], readingAttachment)
  return new TextDecoder().decode(response.body)
}

function saysMissing(response: HttpResponse): boolean {
  const { status, headers, body } = response
  const isErrorPage = body.byteLength > 0 && !/^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '')
  return status === 404 && !isErrorPage && problemNameOf(response) !== problemNames.submissionNotFound
}

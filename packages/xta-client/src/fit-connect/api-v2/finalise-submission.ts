import { jsonRequest, type HttpRequest, type HttpResponse } from '@amt24/core/http'
import { path } from '../exchange/path.js'
import { requireStatus } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import type { EncryptedContent } from '../submission-api.js'
import { acceptedStatus } from '../unverified.js'
import type { SubmissionApi } from './api-address.js'
import type { WireContent } from './wire-types.js'

export const finalising: ExchangeMeaning = {
  action: 'Submitting the announced application',
  notFound: 'submission-not-found',
  refused: 'submission-refused',
}

/**
 * Step 3 of 3: hands over metadata and data, whereupon the submission counts as submitted.
 *
 * @see FIT-Connect, "Einreichung abschließen"
 */
export function buildFinaliseSubmission(
  api: SubmissionApi,
  submissionId: string,
  content: EncryptedContent,
): HttpRequest {
  const body: WireContent = { encryptedMetadata: content.metadata, encryptedData: content.data }
  const request = jsonRequest('PUT', api.url(path`/v2/submissions/${submissionId}`), body)
  // What a second one is answered was seen nowhere. The event log says whether a lost answer was a success.
  return { ...request, isRepeatable: false }
}

/** @throws {FitConnectError} `submission-not-found`, `submission-refused`, `unexpected-response` */
export function processFinaliseSubmission(response: HttpResponse): void {
  requireStatus(response, acceptedStatus.finalise, finalising)
}

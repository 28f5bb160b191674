import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { path } from '../exchange/path.js'
import { requireStatus } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import type { AttachmentUpload } from '../submission-api.js'
import { acceptedStatus } from '../unverified.js'
import type { SubmissionApi } from './api-address.js'

export const uploading: ExchangeMeaning = {
  action: 'Uploading an attachment',
  notFound: 'submission-not-found',
  refused: 'submission-refused',
}

/**
 * Step 2 of 3, once per announced attachment. Idempotent.
 *
 * @see FIT-Connect, "Anlagen hochladen"
 */
export function buildUploadAttachment(api: SubmissionApi, upload: AttachmentUpload): HttpRequest {
  return {
    method: 'PUT',
    url: api.url(path`/v2/submissions/${upload.submissionId}/attachments/${upload.attachmentId}`),
    headers: { 'content-type': 'application/jose' },
    body: upload.jwe,
  }
}

/** @throws {FitConnectError} `submission-not-found`, `submission-refused`, `unexpected-response` */
export function processUploadAttachment(response: HttpResponse): void {
  requireStatus(response, acceptedStatus.uploadAttachment, uploading)
}

import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { listUpTo } from '../exchange/list-up-to.js'
import { path } from '../exchange/path.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { mostReceivedUploads } from '../limits.js'
import type { EncryptedSubmission } from '../submission-api.js'
import type { SubmissionApi } from './api-address.js'
import type { WireSubmission } from './wire-types.js'

export const readingSubmission: ExchangeMeaning = {
  action: 'Reading the submission',
  notFound: 'submission-not-found',
}

const submissionSchema = lazily((): z.ZodType<WireSubmission> =>
  z.object({
    submissionId: z.guid(),
    caseId: z.guid(),
    destinationId: z.guid(),
    encryptedMetadata: z.string().exactOptional(),
    encryptedData: z.string().exactOptional(),
    attachments: listUpTo(mostReceivedUploads, z.guid()).exactOptional(),
    publicService: z.object({ identifier: z.string() }).exactOptional(),
  }),
)

/** Reads metadata, data and the attachment list of a submission. @see FIT-Connect, "Einreichung abrufen" */
export function buildReadSubmission(api: SubmissionApi, submissionId: string): HttpRequest {
  return {
    ...getRequest(api.url(path`/v2/submissions/${submissionId}`)),
    maxResponseBytes: maxSubmissionBytes,
  }
}

/** @throws {FitConnectError} `submission-not-found`, `not-permitted`, `unexpected-response` */
export function processReadSubmission(response: HttpResponse): EncryptedSubmission {
  const wire = readAnswer(response, { expect: 200, schema: submissionSchema(), meaning: readingSubmission })
  return {
    submissionId: wire.submissionId,
    caseId: wire.caseId,
    destinationId: wire.destinationId,
    metadata: wire.encryptedMetadata,
    data: wire.encryptedData,
    attachmentIds: wire.attachments ?? [],
    serviceIdentifier: wire.publicService?.identifier,
  }
}

/** Data and metadata together, encrypted. FIT-Connect names no limit for them alone. */
const maxSubmissionBytes = 64 * 1024 * 1024

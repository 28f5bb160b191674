import { jsonRequest, type HttpRequest, type HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { Announced, Announcement } from '../submission-api.js'
import type { SubmissionApi } from './api-address.js'
import type { WireAnnounced, WireAnnouncement } from './wire-types.js'

export const announcing: ExchangeMeaning = {
  action: 'Announcing the submission',
  notFound: 'destination-not-found',
  refused: 'submission-refused',
  isLossHarmless: true,
}

const announcedSchema = lazily((): z.ZodType<WireAnnounced> => z.object({ submissionId: z.guid(), caseId: z.guid() }))

/**
 * Step 1 of 3: announces a submission, so that the service hands out its ids. Not idempotent: a repeat
 * leaves an empty submission behind, which the service deletes after one day.
 *
 * @see FIT-Connect, "Einreichung starten"
 */
export function buildAnnounceSubmission(api: SubmissionApi, announcement: Announcement): HttpRequest {
  const body: WireAnnouncement = {
    destinationId: announcement.destinationId,
    announcedAttachments: [...announcement.attachmentIds],
    publicService: announcement.service,
    ...(announcement.region !== undefined && { region: announcement.region }),
    ...(announcement.caseId !== undefined && { caseId: announcement.caseId }),
  }
  return jsonRequest('POST', api.url('/v2/submissions'), body)
}

/** @throws {FitConnectError} `destination-not-found`, `destination-inactive`, `submission-refused`, `unexpected-response` */
export function processAnnounceSubmission(response: HttpResponse): Announced {
  return readAnswer(response, { expect: 201, schema: announcedSchema(), meaning: announcing })
}

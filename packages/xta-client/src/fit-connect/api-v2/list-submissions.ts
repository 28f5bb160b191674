import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { listUpTo } from '../exchange/list-up-to.js'
import { isLastPage, pageSize } from '../exchange/paging.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { WaitingPage } from '../submission-api.js'
import type { SubmissionApi } from './api-address.js'
import type { WireSubmissionPage } from './wire-types.js'

export const listing: ExchangeMeaning = {
  action: 'Listing the waiting submissions',
  notFound: 'destination-not-found',
}

const pageSchema = lazily((): z.ZodType<WireSubmissionPage> =>
  z.object({
    totalCount: z.int().nonnegative().exactOptional(),
    submissions: listUpTo(pageSize, z.object({ submissionId: z.guid(), caseId: z.guid(), destinationId: z.guid() })),
  }),
)

/** Lists submissions that wait to be fetched. @see FIT-Connect, "Einreichungen abrufen" */
export function buildListSubmissions(api: SubmissionApi, destinationId: string, offset: number): HttpRequest {
  const query = new URLSearchParams({ destinationId, offset: String(offset), limit: String(pageSize) })
  return getRequest(api.url(`/v2/submissions?${query.toString()}`))
}

/** @throws {FitConnectError} `not-permitted`, `unexpected-response` */
export function processListSubmissions(response: HttpResponse, offset: number): WaitingPage {
  const { submissions, totalCount } = readAnswer(response, { expect: 200, schema: pageSchema(), meaning: listing })
  return { submissions, isLast: isLastPage({ items: submissions, totalCount }, offset) }
}

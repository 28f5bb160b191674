import type { HttpRequest, HttpResponse } from '@amt24/core/http'
import { z } from 'zod'
import { getRequest } from '../exchange/get-request.js'
import { listUpTo } from '../exchange/list-up-to.js'
import { pageSize, type Page } from '../exchange/paging.js'
import { path } from '../exchange/path.js'
import { readAnswer } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import type { SubmissionApi } from './api-address.js'
import type { WireEventLogPage } from './wire-types.js'

export const readingEventLog: ExchangeMeaning = { action: 'Reading the event log', notFound: 'submission-not-found' }

const pageSchema = lazily((): z.ZodType<WireEventLogPage> =>
  z.object({ totalCount: z.int().nonnegative().exactOptional(), eventLog: listUpTo(pageSize, z.string()) }),
)

/** Reads signed events of a case, or only those about one submission. @see FIT-Connect, "Event-Log abrufen" */
export function buildReadEventLog(
  api: SubmissionApi,
  { caseId, submissionId }: { readonly caseId: string; readonly submissionId?: string | undefined },
  offset: number,
): HttpRequest {
  const query = new URLSearchParams({ offset: String(offset), limit: String(pageSize) })
  const log =
    submissionId === undefined ? path`/v2/cases/${caseId}/events` : path`/v2/submissions/${submissionId}/events`
  return getRequest(api.url(`${log}?${query.toString()}`))
}

/** The events as they came; nothing is verified here. */
export function processReadEventLog(response: HttpResponse): Page<string> {
  const page = readAnswer(response, { expect: 200, schema: pageSchema(), meaning: readingEventLog })
  return { items: page.eventLog, totalCount: page.totalCount }
}

import { jsonRequest, type HttpRequest } from '@amt24/core/http'
import { z } from 'zod'
import { exchange, exchangeStreamed } from '../exchange/exchange.js'
import { getRequest } from '../exchange/get-request.js'
import { listUpTo } from '../exchange/list-up-to.js'
import { pageSize, readAllPages } from '../exchange/paging.js'
import { path } from '../exchange/path.js'
import { readAnswer, requireStatus } from '../exchange/read-answer.js'
import type { ExchangeMeaning } from '../exchange/translate-error.js'
import { lazily } from '../lazily.js'
import { mostReceivedUploads } from '../limits.js'
import type { EncryptedReply, RepliesApi, WaitingReply } from '../replies-api.js'
import type { ApiWiring } from '../submission-api.js'
import type { CallOptions } from '../waiting/call-options.js'
import { submissionApiAt } from './api-address.js'
import { processReadAttachment } from './read-attachment.js'

const done = [204, 200, 201]
/** Data and metadata together, encrypted. */
const maxReplyBytes = 64 * 1024 * 1024

const gone: ExchangeMeaning['answers'] = {
  404: {
    code: 'reply-not-found',
    happened: 'the service knows no such reply (any more)',
    next: 'It may be acknowledged or expired already: read the event log of its case.',
  },
}
const meaningOf = (action: string): ExchangeMeaning => ({ action, refused: 'reply-refused', answers: gone })

const waitingSchema = lazily((): z.ZodType<WaitingReply> => z.object({ replyId: z.guid(), caseId: z.guid() }))
const pageSchema = lazily(() =>
  z.object({ totalCount: z.int().nonnegative().exactOptional(), replies: listUpTo(pageSize, waitingSchema()) }),
)
const replySchema = lazily(() =>
  z.object({
    replyId: z.guid(),
    caseId: z.guid(),
    encryptedMetadata: z.string().exactOptional(),
    encryptedData: z.string().exactOptional(),
    attachments: listUpTo(mostReceivedUploads, z.guid()).exactOptional(),
  }),
)

/**
 * Replies over the Submission API v2. UNVERIFIED: only creating and listing are documented, for v1 (`POST` and `GET` of
 * `/v1/replies`). Paths, bodies and answers here are by analogy with submissions, all of them in this file.
 */
export function createRepliesApi({
  submissionApi,
  authorised,
  maxAttachmentBytes,
}: Omit<ApiWiring, 'open'>): RepliesApi {
  const api = submissionApiAt(submissionApi)

  async function act(request: HttpRequest, action: string, options?: CallOptions): Promise<void> {
    requireStatus(await exchange(authorised, request, meaningOf(action), options), done, meaningOf(action))
  }

  return {
    async create({ caseId, attachmentIds }, options) {
      const meaning: ExchangeMeaning = { ...meaningOf('Announcing the reply'), isLossHarmless: true }
      const body = { caseId, announcedAttachments: [...attachmentIds] }
      const answer = await exchange(authorised, jsonRequest('POST', api.url('/v2/replies'), body), meaning, options)
      return readAnswer(answer, { expect: 201, schema: waitingSchema(), meaning })
    },

    uploadAttachment: ({ replyId, attachmentId, jwe }, options) => {
      const url = api.url(path`/v2/replies/${replyId}/attachments/${attachmentId}`)
      const headers = { 'content-type': 'application/jose' }
      return act({ method: 'PUT', url, headers, body: jwe }, 'Uploading an attachment of the reply', options)
    },

    finalise: (replyId, { metadata, data }, options) => {
      const body = { encryptedMetadata: metadata, encryptedData: data }
      const request = jsonRequest('PUT', api.url(path`/v2/replies/${replyId}`), body)
      return act({ ...request, isRepeatable: false }, 'Submitting the announced reply', options)
    },

    list: (options) =>
      readAllPages(async (offset) => {
        const meaning = meaningOf('Listing the waiting replies')
        const query = new URLSearchParams({ offset: String(offset), limit: String(pageSize) })
        const answer = await exchange(
          authorised,
          getRequest(api.url(`/v2/replies?${query.toString()}`)),
          meaning,
          options,
        )
        const page = readAnswer(answer, { expect: 200, schema: pageSchema(), meaning })
        return { items: page.replies, totalCount: page.totalCount }
      }),

    async read(replyId, options): Promise<EncryptedReply> {
      const meaning = meaningOf('Reading the reply')
      const request = { ...getRequest(api.url(path`/v2/replies/${replyId}`)), maxResponseBytes: maxReplyBytes }
      const wire = readAnswer(await exchange(authorised, request, meaning, options), {
        expect: 200,
        schema: replySchema(),
        meaning,
      })
      const { encryptedMetadata: metadata, encryptedData: data, attachments: attachmentIds = [] } = wire
      return { replyId: wire.replyId, caseId: wire.caseId, metadata, data, attachmentIds }
    },

    async openAttachment(replyId, attachmentId, options) {
      const meaning: ExchangeMeaning = {
        ...meaningOf('Reading an attachment of the reply'),
        tooLarge: 'attachment-too-large',
      }
      const url = api.url(path`/v2/replies/${replyId}/attachments/${attachmentId}`)
      const headers = { accept: 'application/jose' }
      const request: HttpRequest = { method: 'GET', url, headers, maxResponseBytes: maxAttachmentBytes }
      return processReadAttachment(await exchangeStreamed(authorised, request, meaning, options), meaning)
    },

    acknowledge: (replyId, options) =>
      act(
        { method: 'PUT', url: api.url(path`/v2/replies/${replyId}/acknowledge`), headers: {} },
        'Acknowledging the reply',
        options,
      ),
  }
}

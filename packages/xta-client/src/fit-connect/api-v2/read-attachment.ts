import type { HttpRequest, HttpResponse, StreamedHttpResponse } from '@amt24/core/http'
import { path } from '../exchange/path.js'
import { problemNameOf } from '../exchange/problem-name.js'
import { requireStatus } from '../exchange/read-answer.js'
import { translateFailure, type ExchangeMeaning } from '../exchange/translate-error.js'
import type { EncryptedAttachment } from '../submission-api.js'
import { attachmentAnswerType, problemNames } from '../unverified.js'
import type { SubmissionApi } from './api-address.js'

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

/** An answer that is no attachment is a problem document; more of it is not read. */
const maxRefusalBytes = 64 * 1024

/**
 * The compact JWE as it arrives, unchecked; `undefined` where the service does not have the attachment. An error page of
 * something in between is no such statement, nor is the submission having gone meanwhile: neither is a fault of the sender.
 *
 * @throws {FitConnectError} `submission-not-found`, `not-permitted`, `unexpected-response`
 */
export async function processReadAttachment(
  response: StreamedHttpResponse,
  meaning: ExchangeMeaning = readingAttachment,
): Promise<EncryptedAttachment | undefined> {
  if (response.status === 200) return attachmentOf(response, meaning)
  const refusal = { ...response, body: await beginningOf(response.body) }
  if (saysMissing(refusal)) return undefined
  requireStatus(refusal, [200], meaning)
  return undefined
}

function attachmentOf({ headers, body }: StreamedHttpResponse, meaning: ExchangeMeaning): EncryptedAttachment {
  const announced = headers['content-length']
  return {
    body: translated(body, meaning),
    ...(announced !== undefined && /^\d{1,15}$/.test(announced) && { size: Number(announced) }),
  }
}

async function* translated(
  body: AsyncIterable<Uint8Array>,
  meaning: ExchangeMeaning,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body
  } catch (error) {
    throw translateFailure(error, meaning)
  }
}

async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.byteLength
    if (size > maxRefusalBytes) break
  }
  return Buffer.concat(pieces)
}

function saysMissing(response: HttpResponse): boolean {
  const { status, headers, body } = response
  const isErrorPage = body.byteLength > 0 && !/^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '')
  return status === 404 && !isErrorPage && problemNameOf(response) !== problemNames.submissionNotFound
}

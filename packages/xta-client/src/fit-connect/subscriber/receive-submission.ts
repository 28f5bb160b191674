import { randomIds, type IdGenerator } from '@amt24/core'
import { checkSubmission, eventLogProblem, type CheckOptions, type SubmissionReport } from '../checks/index.js'
import type { Connection } from '../connection.js'
import type { SigningKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { EventLog } from '../events/index.js'
import type { EncryptedSubmission, WaitingSubmission } from '../submission-api.js'
import { fallbackPayloadSchema } from '../unverified.js'
import { CheckedSubmission } from './checked-submission.js'
import { acceptSubmission, rejectSubmission } from './decide.js'
import type { Submission } from './submission.js'

export interface ReceiveContext {
  readonly connection: Connection
  readonly checks: CheckOptions
  readonly signingKey: SigningKey
  readonly ids?: IdGenerator | undefined
}

/**
 * Fetches one waiting submission and checks it. What is wrong with the submission becomes its `problems`; what is wrong
 * here (a missing key, the network) is thrown, and the submission stays where it is.
 *
 * @returns `undefined` when the submission is decided already and merely still listed
 */
export async function receiveSubmission(
  waiting: WaitingSubmission,
  context: ReceiveContext,
  signal?: AbortSignal,
): Promise<Submission | undefined> {
  const { log } = context.connection
  const read = await log.read(waiting, signal).catch((error: unknown) => asProblem(error))
  if ('problems' in read) return withoutLog(waiting, read, context)
  if (read.outcome) return undefined

  const submission = await fetchSubmission(waiting, context, signal)
  const fetchPart = async (id: string): Promise<Uint8Array | undefined> => {
    const attachment = await context.connection.api.openAttachment(waiting.submissionId, id, { signal })
    return attachment && collect(attachment.body)
  }
  const report = await checkSubmission(submission, read, fetchPart, context.checks)
  return submissionOf(submission, report, context, read)
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const collected: Uint8Array[] = []
  for await (const piece of pieces) collected.push(piece)
  return Buffer.concat(collected)
}

function asProblem(error: unknown): SubmissionReport {
  const problem = eventLogProblem(error)
  if (!problem) throw error
  return { problems: [problem], attachments: [] }
}

/** Without a log to believe there is nothing to compare the content with, so it is not even fetched. */
function withoutLog(waiting: WaitingSubmission, report: SubmissionReport, context: ReceiveContext): Submission {
  return submissionOf({ ...waiting, attachmentIds: [] }, report, context)
}

async function fetchSubmission(
  waiting: WaitingSubmission,
  { connection }: ReceiveContext,
  signal: AbortSignal | undefined,
): Promise<EncryptedSubmission> {
  const submission = await connection.api.readSubmission(waiting.submissionId, { signal })
  const { submissionId, caseId, destinationId } = submission
  if (submissionId === waiting.submissionId && caseId === waiting.caseId && destinationId === waiting.destinationId)
    return submission
  throw new FitConnectError('unexpected-response', {
    message: `The service answered with another submission than ${waiting.submissionId}. It is left waiting; report this to FITKO.`,
    facts: { submissionId: waiting.submissionId, caseId: waiting.caseId },
    isRetryable: false,
  })
}

function submissionOf(
  submission: EncryptedSubmission,
  report: SubmissionReport,
  { connection, signingKey, ids = randomIds }: ReceiveContext,
  log?: EventLog,
): Submission {
  const tools = { connection, signingKey, ids }
  const schema = log?.events.at(-1)?.schema ?? fallbackPayloadSchema
  return new CheckedSubmission(submission, log?.submit?.issuedAt, report, {
    accept: () =>
      // Problems are there whenever the submit event is not, and accept() refuses those.
      log?.submit ? acceptSubmission(submission, log.submit, tools) : Promise.reject(new TypeError('No submit event.')),
    reject: (problems) => rejectSubmission(submission, { ...submission, schema }, problems, tools),
  })
}

import { checkSubmission, eventLogProblem, type CheckOptions, type SubmissionReport } from '../checks/index.js'
import type { Connection } from '../connection.js'
import type { SigningKey } from '../crypto/index.js'
import { FitConnectError } from '../errors.js'
import type { EventLog } from '../events/index.js'
import { createPartSpool, type Spool, type SpoolBudget } from '../spool/index.js'
import type { EncryptedSubmission, WaitingSubmission } from '../submission-api.js'
import { fallbackPayloadSchema } from '../unverified.js'
import { isSameId } from '../uuid.js'
import type { CallOptions } from '../waiting/call-options.js'
import { CheckedSubmission, type Holding } from './checked-submission.js'
import { acceptSubmission, rejectSubmission } from './decide.js'
import type { Submission } from './submission.js'

export interface ReceiveContext<Value = unknown> {
  readonly connection: Connection
  readonly checks: CheckOptions<Value>
  readonly signingKey: SigningKey
  readonly spool: Spool
  readonly budget: SpoolBudget
}

/**
 * Fetches one waiting submission and checks it. What is wrong with the submission becomes its `problems`; what is wrong
 * here (a missing key, the network, a full disk) is thrown, and the submission stays where it is.
 *
 * @returns `undefined` when the submission is decided already and merely still listed
 */
export async function receiveSubmission<Value>(
  waiting: WaitingSubmission,
  context: ReceiveContext<Value>,
  signal?: AbortSignal,
): Promise<Submission<Value> | undefined> {
  // Asked for side by side, believed one after the other: without a sound log the content counts for nothing.
  const fetching = fetchSubmission(waiting, context, signal)
  fetching.catch(() => undefined)
  const read = await context.connection.log.read(waiting, signal).catch((error: unknown) => asProblem(error))
  if ('problems' in read) return submissionOf({ ...waiting, attachmentIds: [] }, read, context, nothingHeld)
  if (read.outcome) return undefined
  return checked(await fetching, read, context, signal)
}

function asProblem(error: unknown): SubmissionReport<never> {
  const problem = eventLogProblem(error)
  if (!problem) throw error
  return { problems: [problem], attachments: [] }
}

async function checked<Value>(
  submission: EncryptedSubmission,
  log: EventLog,
  context: ReceiveContext<Value>,
  signal: AbortSignal | undefined,
): Promise<Submission<Value>> {
  const { api, maxAttachmentBytes } = context.connection
  const { submissionId, attachmentIds } = submission
  const { spool, budget } = context
  const parts = attachmentIds.length
  const open = (id: string, options: CallOptions) => api.openAttachment(submissionId, id, options)
  const spooled = createPartSpool({ open, spool, budget, parts, maxAttachmentBytes, signal })
  try {
    const options = { ...context.checks, maxAttachmentBytes, signal }
    const report = await checkSubmission(submission, log, spooled.fetchPart, options)
    spooled.settle()
    return submissionOf(submission, report, context, spooled, log)
  } catch (error) {
    await spooled.release()
    throw error
  }
}

async function fetchSubmission(
  waiting: WaitingSubmission,
  { connection }: Pick<ReceiveContext, 'connection'>,
  signal: AbortSignal | undefined,
): Promise<EncryptedSubmission> {
  const submission = await connection.api.readSubmission(waiting.submissionId, { signal })
  const { submissionId, caseId, destinationId } = submission
  const isAsked =
    isSameId(submissionId, waiting.submissionId) &&
    isSameId(caseId, waiting.caseId) &&
    isSameId(destinationId, waiting.destinationId)
  if (isAsked) return submission
  throw new FitConnectError('unexpected-response', {
    message: `The service answered with another submission than ${waiting.submissionId}. It is left waiting; report this to FITKO.`,
    facts: { submissionId: waiting.submissionId, caseId: waiting.caseId },
    isRetryable: false,
  })
}

const nothingHeld: Holding = { isReleased: false, release: () => Promise.resolve() }

function submissionOf<Value>(
  submission: EncryptedSubmission,
  report: SubmissionReport<Value>,
  { connection, signingKey }: ReceiveContext<Value>,
  holding: Holding,
  log?: EventLog,
): Submission<Value> {
  const tools = { connection, signingKey }
  const schema = log?.events.at(-1)?.schema ?? fallbackPayloadSchema
  const decide = {
    accept: () =>
      // Problems are there whenever the submit event is not, and accept() refuses those.
      log?.submit ? acceptSubmission(submission, log.submit, tools) : Promise.reject(new TypeError('No submit event.')),
    reject: (problems: SubmissionReport['problems']) =>
      rejectSubmission(submission, { ...submission, schema }, problems, tools),
  }
  return new CheckedSubmission(submission, log?.submit?.issuedAt, report, decide, holding)
}

import type { Problem } from '../events/event.js'
import type { EventLog } from '../events/verify-event-log.js'
import type { Metadata } from '../metadata/metadata.js'
import type { CheckOptions, ReceivedSubmission } from './check.js'
import { checkAnnouncement } from './check-announcement.js'
import type { CheckedAttachment } from './check-attachment.js'
import { checkAttachment } from './check-attachment.js'
import type { CheckedData } from './check-data.js'
import { checkData } from './check-data.js'
import { checkMetadata } from './check-metadata.js'

/** What the checks found. A part is there when every check of it passed; the submission is sound when `problems` is empty. */
export interface SubmissionReport {
  readonly problems: readonly Problem[]
  readonly metadata?: Metadata
  readonly data?: CheckedData
  readonly attachments: readonly CheckedAttachment[]
}

/**
 * Every check of a subscriber in FIT-Connect's order. Data and attachments are all looked at, so that a rejection names
 * everything at once; without a sound announcement and sound metadata there is nothing to compare them with.
 *
 * @param log From `verifyEventLog`; see `eventLogProblem` for a log that does not verify.
 * @param fetchPart See `checkAttachment`.
 * @throws {FitConnectError} `jwe-key-unknown`: our own trouble; leave the submission waiting
 * @see FIT-Connect, "Verifikation"
 */
export async function checkSubmission(
  submission: ReceivedSubmission,
  log: EventLog,
  fetchPart: (id: string) => Promise<string | Uint8Array | undefined>,
  options: CheckOptions,
): Promise<SubmissionReport> {
  const announcement = checkAnnouncement(submission, log)
  if (!announcement.ok) return { problems: announcement.problems, attachments: [] }
  const partOptions = { ...options, tags: announcement.value.authenticationTags }

  const metadata = await checkMetadata(submission, partOptions)
  if (!metadata.ok) return { problems: metadata.problems, attachments: [] }

  const problems: Problem[] = []
  const data = await checkData(submission, metadata.value, partOptions)
  if (!data.ok) problems.push(...data.problems)

  const attachments: CheckedAttachment[] = []
  for (const description of metadata.value.contentStructure.attachments) {
    const attachment = await checkAttachment(description, fetchPart, partOptions)
    if (attachment.ok) attachments.push(attachment.value)
    else problems.push(...attachment.problems)
  }
  return { problems, metadata: metadata.value, ...(data.ok && { data: data.value }), attachments }
}

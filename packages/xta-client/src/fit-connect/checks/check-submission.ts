import type { Problem } from '../events/event.js'
import type { EventLog } from '../events/verify-event-log.js'
import type { Metadata } from '../metadata/metadata.js'
import type { Checked, CheckLimits, CheckOptions, PartOptions, ReceivedSubmission } from './check.js'
import { checkAnnouncement } from './check-announcement.js'
import { checkAttachment, type CheckedAttachment, type FetchPart } from './check-attachment.js'
import { checkData, openData, type CheckedData } from './check-data.js'
import { checkMetadata } from './check-metadata.js'

/** What the checks found. A part is there when every check of it passed; the submission is sound when `problems` is empty. */
export interface SubmissionReport<Value = unknown> {
  readonly problems: readonly Problem[]
  readonly metadata?: Metadata
  readonly data?: CheckedData<Value>
  readonly attachments: readonly CheckedAttachment[]
}

/**
 * Every check of a subscriber in FIT-Connect's order. Data and attachments are all looked at, so that a rejection names
 * everything at once; without a sound announcement and sound metadata there is nothing to compare them with.
 *
 * @param log From `verifyEventLog`; see `eventLogProblem` for a log that does not verify.
 * @param fetchPart See `checkAttachment`.
 * @throws {FitConnectError} `jwe-key-unknown`, `attachment-too-large` and what `fetchPart` throws: our own trouble; leave
 *   the submission waiting
 * @see FIT-Connect, "Verifikation"
 */
export async function checkSubmission<Value>(
  submission: ReceivedSubmission,
  log: EventLog,
  fetchPart: FetchPart,
  options: CheckOptions<Value> & CheckLimits,
): Promise<SubmissionReport<Value>> {
  const announcement = checkAnnouncement(submission, log)
  if (!announcement.ok) return { problems: announcement.problems, attachments: [] }
  const partOptions = { ...options, tags: announcement.value.authenticationTags }

  // Both private-key operations run side by side; what they gave is looked at in FIT-Connect's order.
  const openedData = inBackground(openData(submission, partOptions))
  const metadata = await checkMetadata(submission, partOptions)
  if (!metadata.ok) return { problems: metadata.problems, attachments: [] }

  const problems: Problem[] = []
  const opened = await openedData()
  const data = opened.ok ? await checkData(opened.value, metadata.value, partOptions) : opened
  if (!data.ok) problems.push(...data.problems)

  const attachments = await checkAttachments(metadata.value, fetchPart, partOptions, problems)
  return { problems, metadata: metadata.value, ...(data.ok && { data: data.value }), attachments }
}

async function checkAttachments(
  metadata: Metadata,
  fetchPart: FetchPart,
  options: PartOptions,
  problems: Problem[],
): Promise<CheckedAttachment[]> {
  const sound: CheckedAttachment[] = []
  for (const description of metadata.contentStructure.attachments) {
    const attachment: Checked<CheckedAttachment> = await checkAttachment(description, fetchPart, options)
    if (attachment.ok) sound.push(attachment.value)
    else problems.push(...attachment.problems)
  }
  return sound
}

/** Work whose failure counts when somebody waits for it, and not before. */
function inBackground<T>(work: Promise<T>): () => Promise<T> {
  work.catch(() => undefined)
  return () => work
}

import { checkAttachment } from '../checks/check-attachment.js'
import { checkData, openData, type CheckedData } from '../checks/check-data.js'
import { checkMetadata } from '../checks/check-metadata.js'
import type { CheckOptions, CheckedAttachment, FetchPart } from '../checks/index.js'
import { haveSameIds } from '../checks/same-ids.js'
import type { Problem, ReplyLog } from '../events/index.js'
import type { Metadata } from '../metadata/index.js'
import { problem } from '../problems/index.js'
import type { EncryptedReply } from '../replies-api.js'

/** What the checks found. A part is there when every check of it passed; the reply is sound when `problems` is empty. */
export interface ReplyReport {
  readonly problems: readonly Problem[]
  readonly metadata?: Metadata
  readonly data?: CheckedData
  readonly attachments: readonly CheckedAttachment[]
}

/**
 * The checks of a receiver, in the order in which a subscriber checks a submission: event log, list of attachments, metadata, data,
 * attachments. The problems are worded as those of submissions, because FIT-Connect has no others.
 *
 * @throws {FitConnectError} `jwe-key-unknown`, `attachment-too-large` and what `fetchPart` throws: our own trouble
 */
export async function checkReply(
  reply: EncryptedReply,
  log: ReplyLog,
  fetchPart: FetchPart,
  limits: Pick<CheckOptions, 'keys'> & { readonly maxAttachmentBytes: number },
): Promise<ReplyReport> {
  const tags = log.submit?.authenticationTags
  if (tags === undefined)
    return unsound(problem('invalid-event-log', 'submission', 'Das Event-Log zeigt keine eingereichte Antwort.'))
  if (!haveSameIds(reply.attachmentIds, Object.keys(tags.attachments)))
    return unsound(
      problem('attachments-mismatch', 'submission', 'Die Anlagen stimmen nicht mit dem Event-Log überein.'),
    )
  const options = { ...limits, tags }
  const received = { ...reply, submissionId: reply.replyId }

  const metadata = await checkMetadata(received, options)
  if (!metadata.ok) return unsound(...metadata.problems)

  const problems: Problem[] = []
  const opened = await openData(received, options)
  const data = opened.ok ? await checkData(opened.value, metadata.value, options) : opened
  if (!data.ok) problems.push(...data.problems)

  const attachments: CheckedAttachment[] = []
  for (const description of metadata.value.contentStructure.attachments) {
    const attachment = await checkAttachment(description, fetchPart, options)
    if (attachment.ok) attachments.push(attachment.value)
    else problems.push(...attachment.problems)
  }
  return { problems, metadata: metadata.value, ...(data.ok && { data: data.value }), attachments }
}

function unsound(...problems: readonly Problem[]): ReplyReport {
  return { problems, attachments: [] }
}

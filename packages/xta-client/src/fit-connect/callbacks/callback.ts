import { z } from 'zod'
import { parseJson } from '../json/parse-json.js'
import { lazily } from '../lazily.js'
import { callbackTypes } from './callback-types.unverified.js'

/**
 * What a callback announces. Only a hint: read the list or the event log afterwards, and trust nothing else. Ids are lower
 * case; one that was missing or no UUID is absent.
 */
export type Callback =
  /** Submissions wait at a destination. */
  | { readonly kind: 'new-submissions'; readonly submissions: readonly SubmissionHint[] }
  /** Somebody decided about submissions, or the service did. */
  | { readonly kind: 'new-events'; readonly events: readonly SubmissionHint[] }
  /** Replies wait for the sender. */
  | { readonly kind: 'new-replies'; readonly replies: readonly ReplyHint[] }
  /** Authentic, but of a type that this version does not know. */
  | { readonly kind: 'unknown'; readonly type: string }

export interface SubmissionHint {
  readonly destinationId?: string | undefined
  readonly submissionId?: string | undefined
  readonly caseId?: string | undefined
}

export interface ReplyHint {
  readonly replyId?: string | undefined
  readonly caseId?: string | undefined
}

const bodySchema = lazily(() => z.looseObject({ type: z.string().min(1).max(512) }))

const id = lazily(() => z.guid().toLowerCase().optional().catch(undefined))
const submissionHintSchema = lazily((): z.ZodType<SubmissionHint> =>
  z.object({ destinationId: id(), submissionId: id(), caseId: id() }).catch({}),
)
const replyHintSchema = lazily((): z.ZodType<ReplyHint> => z.object({ replyId: id(), caseId: id() }).catch({}))

/**
 * Reads the body of a callback whose authentication was verified. Lenient within a known type: an entry that cannot be read
 * is a hint without ids.
 *
 * @returns `undefined` for what is no JSON object with a `type`
 */
export function parseCallback(body: Uint8Array): Callback | undefined {
  const read = bodySchema().safeParse(parseJson(body)?.value)
  if (!read.success) return undefined
  const { type, ...lists } = read.data
  switch (type) {
    case callbackTypes.newSubmissions:
      return { kind: 'new-submissions', submissions: submissionsOf(lists) }
    case callbackTypes.newEvents:
      return { kind: 'new-events', events: listOf(lists['events']).map(submissionHint) }
    case callbackTypes.newReplies:
      return { kind: 'new-replies', replies: listOf(lists['replies']).map(replyHint) }
    default:
      return { kind: 'unknown', type }
  }
}

/** `submissionIds` is the older list, which names nothing else. */
function submissionsOf({ submissions, submissionIds }: Readonly<Record<string, unknown>>): SubmissionHint[] {
  return Array.isArray(submissions)
    ? submissions.map(submissionHint)
    : listOf(submissionIds).map((submissionId) => submissionHint({ submissionId }))
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : []
}

function submissionHint(entry: unknown): SubmissionHint {
  return submissionHintSchema().parse(entry)
}

function replyHint(entry: unknown): ReplyHint {
  return replyHintSchema().parse(entry)
}

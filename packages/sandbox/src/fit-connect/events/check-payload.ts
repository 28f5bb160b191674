import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { lazily } from '../../lazily.js'
import type { SubscriberEvent } from '../protocol.js'
import { Refusal } from '../refusal.js'
import type { SubmissionRecord } from '../state.js'

const problems = lazily(() =>
  z
    .array(z.looseObject({ type: z.string().min(1), title: z.string(), detail: z.string(), instance: z.string() }))
    .min(1),
)

/**
 * Compares the payload of a decision with what it decides about.
 * @throws {Refusal} `tags-mismatch`, `set-invalid`
 */
export function checkPayload(
  event: SubscriberEvent,
  payload: Readonly<Record<string, unknown>>,
  submission: SubmissionRecord,
): void {
  if (event === 'accept-submission') {
    const submitted = submission.events.find((entry) => entry.event === 'submit-submission')?.payload[
      'authenticationTags'
    ]
    if (submitted !== undefined && !isDeepStrictEqual(payload['authenticationTags'], submitted))
      throw new Refusal('tags-mismatch', 'authenticationTags must equal those of the submit-submission event.')
  } else if (!problems().safeParse(payload['problems']).success) {
    throw new Refusal('set-invalid', 'A rejection needs at least one problem with type, title, detail and instance.')
  }
}

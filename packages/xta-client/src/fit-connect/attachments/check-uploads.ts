import { FitConnectError } from '../errors.js'
import { limits } from '../limits.js'

/** What the attachments belong to; FIT-Connect's limits are the same. */
export type Whole = 'application' | 'reply'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i

/**
 * Checks that attachments can be announced: not too many, identified and unique.
 *
 * @throws {FitConnectError} `application-invalid`, with the offending part as fact `part`
 */
export function checkUploadIds(attachments: readonly { readonly id: string }[], whole: Whole = 'application'): void {
  if (attachments.length > limits.uploads)
    throw invalid('attachments', `has more than ${limits.uploads} attachments`, whole)
  const ids = new Set<string>()
  attachments.forEach(({ id }, index) => {
    const part = `attachments[${index}]`
    if (!uuid.test(id)) throw invalid(part, 'has an attachment whose id is no UUID', whole)
    if (ids.has(id.toLowerCase())) throw invalid(part, 'has two attachments of the same id', whole)
    ids.add(id.toLowerCase())
  })
}

/**
 * Checks that what is uploaded stays within the limits of a submission or reply.
 *
 * @param uploads Encrypted bytes of every upload.
 * @param dataBytes Encrypted bytes of the data.
 * @throws {FitConnectError} `application-invalid` with fact `part` `attachments`
 */
export function checkTotals(uploads: readonly number[], dataBytes: number, whole: Whole = 'application'): void {
  if (uploads.length > limits.uploads)
    throw invalid('attachments', `has attachments that take more than ${limits.uploads} uploads`, whole)
  const total = uploads.reduce((sum, size) => sum + size, dataBytes)
  if (total > limits.encryptedSubmissionBytes)
    throw invalid(
      'attachments',
      `has attachments of more than ${limits.encryptedSubmissionBytes} encrypted bytes`,
      whole,
    )
}

/** @param what Goes on after "The application" or "The reply". */
export function invalid(part: string, what: string, whole: Whole = 'application'): FitConnectError {
  return new FitConnectError('application-invalid', {
    message: `The ${whole} ${what} (${part}); nothing was sent. ${nextStep[whole]}`,
    facts: { part },
    isRetryable: false,
  })
}

const nextStep: Readonly<Record<Whole, string>> = {
  application: 'Correct it where it is made, for example by toApplication of @amt24/forms.',
  reply: 'Correct it where it is made.',
}

import type { Application } from '../../application.js'
import { FitConnectError } from '../errors.js'
import { limits } from '../limits.js'
import type { Announcement } from '../submission-api.js'
import { isUuid } from '../uuid.js'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const mediaType = /^[-\w.]+\/[-\w.+]+$/

/**
 * Checks what every transport error would otherwise tell late: data present, attachments named, identified and unique.
 *
 * @throws {FitConnectError} `application-invalid`, with the offending part as fact `part`
 */
export function checkApplication(application: Application): void {
  if (application.service.identifier === '') throw invalid('service', 'names no service')
  // Of what is no bytes, such as a text, a copy would be other bytes.
  if (!(application.data instanceof Uint8Array)) throw invalid('data', 'has data that are no Uint8Array')
  if (application.data.byteLength === 0) throw invalid('data', 'has no data')
  if (application.mediaType !== 'application/json' && application.mediaType !== 'application/xml')
    throw invalid('mediaType', 'must be application/json or application/xml')
  checkUploadIds(application.attachments)
  application.attachments.forEach(({ filename, mediaType: type }, index) => {
    const part = `attachments[${index}]`
    if (filename === '' || /[/\\\0]/.test(filename))
      throw invalid(part, 'has an attachment whose filename is empty or a path')
    if (!mediaType.test(type)) throw invalid(part, 'has an attachment without a media type')
  })
}

/**
 * Checks that attachments can be announced: not too many, identified and unique.
 *
 * @throws {FitConnectError} `application-invalid`, with the offending part as fact `part`
 */
export function checkUploadIds(attachments: readonly { readonly id: string }[]): void {
  if (attachments.length > limits.uploads) throw invalid('attachments', `has more than ${limits.uploads} attachments`)
  const ids = new Set<string>()
  attachments.forEach(({ id }, index) => {
    const part = `attachments[${index}]`
    if (!uuid.test(id)) throw invalid(part, 'has an attachment whose id is no UUID')
    if (ids.has(id.toLowerCase())) throw invalid(part, 'has two attachments of the same id')
    ids.add(id.toLowerCase())
  })
}

/**
 * Checks what is announced beside the application.
 *
 * @throws {FitConnectError} `application-invalid` with fact `part` `region` or `caseId`
 */
export function checkAnnouncement({ region, caseId }: Pick<Announcement, 'region' | 'caseId'>): void {
  if (region !== undefined && !/^DE(?:\d{2}|\d{3}|\d{5}|\d{9}|\d{12})?$/.test(region))
    throw invalid('region', 'has a region that is not DE and an Amtlicher Regionalschlüssel or a prefix of one')
  if (caseId !== undefined && !isUuid(caseId)) throw invalid('caseId', 'is to be added to a case whose id is no UUID')
}

/**
 * Checks that what is uploaded stays within the limits of a submission.
 *
 * @param uploads Encrypted bytes of every upload.
 * @param dataBytes Encrypted bytes of the data.
 * @throws {FitConnectError} `application-invalid` with fact `part` `attachments`
 */
export function checkTotals(uploads: readonly number[], dataBytes: number): void {
  if (uploads.length > limits.uploads)
    throw invalid('attachments', `has attachments that take more than ${limits.uploads} uploads`)
  const total = uploads.reduce((sum, size) => sum + size, dataBytes)
  if (total > limits.encryptedSubmissionBytes)
    throw invalid('attachments', `has attachments of more than ${limits.encryptedSubmissionBytes} encrypted bytes`)
}

function invalid(part: string, what: string): FitConnectError {
  return new FitConnectError('application-invalid', {
    message: `The application ${what} (${part}); nothing was sent. Correct it where it is made, for example by toApplication of @amt24/forms.`,
    facts: { part },
    isRetryable: false,
  })
}

import type { Application } from '../../application.js'
import { FitConnectError } from '../errors.js'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const mediaType = /^[-\w.]+\/[-\w.+]+$/

/** FIT-Connect, "Anlagen": at most 100 attachments, at most 30 recommended. */
const maxAttachments = 100

/**
 * Checks what every transport error would otherwise tell late: data present, attachments named, identified and unique.
 *
 * @throws {FitConnectError} `application-invalid`, with the offending part as fact `part`
 */
export function checkApplication(application: Application): void {
  if (application.service.identifier === '') throw invalid('service', 'names no service')
  if (application.data.byteLength === 0) throw invalid('data', 'has no data')
  if (application.mediaType !== 'application/json' && application.mediaType !== 'application/xml')
    throw invalid('mediaType', 'must be application/json or application/xml')
  if (application.attachments.length > maxAttachments)
    throw invalid('attachments', `has more than ${maxAttachments} attachments`)
  const ids = new Set<string>()
  application.attachments.forEach(({ id, filename, mediaType: type }, index) => {
    const part = `attachments[${index}]`
    if (!uuid.test(id)) throw invalid(part, 'has an attachment whose id is no UUID')
    if (ids.has(id.toLowerCase())) throw invalid(part, 'has two attachments of the same id')
    ids.add(id.toLowerCase())
    if (filename === '' || /[/\\\0]/.test(filename))
      throw invalid(part, 'has an attachment whose filename is empty or a path')
    if (!mediaType.test(type)) throw invalid(part, 'has an attachment without a media type')
  })
}

function invalid(part: string, what: string): FitConnectError {
  return new FitConnectError('application-invalid', {
    message: `The application ${what} (${part}); nothing was sent. Correct it where it is made, for example by toApplication of @amt24/forms.`,
    facts: { part },
    isRetryable: false,
  })
}

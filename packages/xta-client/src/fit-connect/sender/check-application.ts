import type { Application } from '../../application.js'
import { checkUploadIds, invalid } from '../attachments/check-uploads.js'
import type { Announcement } from '../submission-api.js'
import { isUuid } from '../uuid.js'

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
 * Checks what is announced beside the application.
 *
 * @throws {FitConnectError} `application-invalid` with fact `part` `region` or `caseId`
 */
export function checkAnnouncement({ region, caseId }: Pick<Announcement, 'region' | 'caseId'>): void {
  if (region !== undefined && !/^DE(?:\d{2}|\d{3}|\d{5}|\d{9}|\d{12})?$/.test(region))
    throw invalid('region', 'has a region that is not DE and an Amtlicher Regionalschlüssel or a prefix of one')
  if (caseId !== undefined && !isUuid(caseId)) throw invalid('caseId', 'is to be added to a case whose id is no UUID')
}

import type { Application } from '../../application.js'
import type { Destination } from '../destination.js'
import type { Announcement } from '../submission-api.js'
import { checkAnnouncement } from './check-application.js'

export interface AnnounceOptions {
  /**
   * Where the service is needed: the Amtlicher Regionalschlüssel or a prefix of it, with or without `DE` before it. Default:
   * `region` of the application. Without one the area is not checked.
   */
  readonly region?: string | undefined
  /** Adds the submission to this case, of which an earlier receipt tells the id. Default: a case of its own. */
  readonly caseId?: string | undefined
}

/**
 * What the service is told in clear, but for the attachments.
 *
 * @throws {FitConnectError} `application-invalid` for a region or case that is none
 */
export function announcementOf(
  { service, region: own }: Pick<Application, 'service' | 'region'>,
  { destination, region: given = own, caseId }: AnnounceOptions & { readonly destination: Destination },
): Omit<Announcement, 'attachmentIds'> {
  const region = given !== undefined && /^\d+$/.test(given) ? `DE${given}` : given
  checkAnnouncement({ region, caseId })
  return {
    destinationId: destination.destinationId,
    service: { identifier: service.identifier, name: service.name ?? service.identifier },
    region,
    caseId,
  }
}

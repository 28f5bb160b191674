import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { coversRegion, offersOf } from '../destination-record.js'
import { Refusal } from '../refusal.js'
import type { ServiceContext } from '../service-context.js'
import type { ClientRecord, DestinationRecord, SubmissionRecord } from '../state.js'

export interface Announcement {
  readonly destinationId: string
  readonly announcedAttachments: readonly string[]
  readonly publicService: { readonly identifier: string; readonly name?: string | undefined }
  readonly region?: string | undefined
  readonly caseId?: string | undefined
}

export const announcementSchema: () => z.ZodType<Announcement> = lazily(() =>
  z.looseObject({
    destinationId: z.uuid(),
    announcedAttachments: z
      .array(z.uuidv4())
      .refine((ids) => new Set(ids).size === ids.length, 'ids must be different'),
    publicService: z.looseObject({ identifier: z.string(), name: z.string().optional() }),
    region: z.string().optional(),
    caseId: z.uuid().optional(),
  }),
)

/**
 * Checks an announcement against the destination and makes the record of the new submission (not yet stored).
 * @throws {Refusal} `destination-not-found`, `destination-state-invalid`, `service-not-offered`, `region-not-offered`,
 *   `attachments-too-many`, `case-not-found`, `case-mismatch`
 */
export function announce(context: ServiceContext, client: ClientRecord, announcement: Announcement): SubmissionRecord {
  const { destinationId, announcedAttachments, publicService, region } = announcement
  requireOffer(context.store.destination(destinationId), announcement)
  if (announcedAttachments.length > context.limits.attachments)
    throw new Refusal('attachments-too-many', `At most ${context.limits.attachments} attachments.`)
  const continuedCase =
    announcement.caseId === undefined ? undefined : requireCase(context, client, announcement, announcement.caseId)
  const submissionId = context.store.ids.uuid()
  const caseId = continuedCase ?? context.store.ids.uuid()
  return {
    submissionId,
    caseId,
    destinationId,
    senderClientId: client.clientId,
    publicService: { identifier: publicService.identifier, name: publicService.name },
    region,
    announcedAttachments: [...announcedAttachments],
    createdAt: context.clock.now(),
    drawn: context.store.ids.drawn,
    state: 'incomplete',
    contentsDeleted: false,
    events: [],
  }
}

function requireOffer(destination: DestinationRecord | undefined, { publicService, region }: Announcement): void {
  if (destination === undefined) throw new Refusal('destination-not-found', 'No destination has this id.')
  if (destination.status !== 'active')
    throw new Refusal(
      'destination-state-invalid',
      `The destination is ${destination.status}; only an active one receives.`,
    )
  const offers = offersOf(destination, publicService.identifier)
  if (offers.length === 0)
    throw new Refusal('service-not-offered', 'The destination does not offer this publicService.identifier.')
  if (region !== undefined && !offers.some((offer) => coversRegion(offer, region)))
    throw new Refusal('region-not-offered', 'The destination is not responsible for this region.')
}

function requireCase(
  context: ServiceContext,
  client: ClientRecord,
  { destinationId }: Announcement,
  caseId: string,
): string {
  const [first] = context.store.submissionsOfCase(caseId)
  if (first === undefined) throw new Refusal('case-not-found', 'No case has this id.')
  if (first.senderClientId !== client.clientId || first.destinationId !== destinationId)
    throw new Refusal('case-mismatch', 'A case is continued by the same client and to the same destination.')
  return caseId
}

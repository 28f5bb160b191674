import { z } from 'zod'
import { lazily } from '../lazily.js'
import { zbpLimits } from './zbp.unverified.js'

/** A message for a BundID mailbox, in the wire's own words. */
export interface ZbpMessage {
  /** UUID of the mailbox, from the citizen's BundID or the metadata's `replyChannel.idBundDeMailbox`. */
  readonly mailboxUuid: string
  /** Name of the authority that the citizen sees. */
  readonly sender: string
  readonly title: string
  readonly content: string
  /** Name of the service that the message is about. */
  readonly service: string
  /** Level of assurance with which the citizen must sign in to read it: 1 (none) to 4 (high). */
  readonly stork_qaa_level: 1 | 2 | 3 | 4
  /** UUID. */
  readonly applicationId?: string
  readonly retrievalConfirmationAddress?: string
  readonly replyAddress?: string
  readonly reference?: string
  readonly senderUrl?: string
}

/** State of an application, shown in the citizen's BundID. */
export interface ZbpStatus {
  /** UUID. */
  readonly applicationId: string
  readonly status: 'INITIATED' | 'SUBMITTED' | 'RECEIVED' | 'PROCESSING' | 'ACTION_REQUIRED' | 'COMPLETED'
  readonly publicServiceName: ZbpText
  readonly senderName: string
  /** ISO 8601 with time zone. */
  readonly createdDate: string
  readonly statusDetails?: ZbpText
  readonly additionalInformation?: ZbpText
  readonly reference?: string
}

/** By language; German is the one seen. */
export interface ZbpText {
  readonly de: string
}

const text = lazily(() => z.string().trim().min(1).max(zbpLimits.text))
const germanText = lazily((): z.ZodType<ZbpText> => z.strictObject({ de: z.string().min(1).max(zbpLimits.content) }))

export const zbpMessageSchema: () => z.ZodType<ZbpMessage> = lazily(() =>
  z.strictObject({
    mailboxUuid: z.guid(),
    sender: text(),
    title: text(),
    content: z.string().min(1).max(zbpLimits.content),
    service: text(),
    stork_qaa_level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    applicationId: z.guid().exactOptional(),
    retrievalConfirmationAddress: text().exactOptional(),
    replyAddress: text().exactOptional(),
    reference: text().exactOptional(),
    senderUrl: z
      .url({ protocol: /^https?$/ })
      .max(zbpLimits.text)
      .exactOptional(),
  }),
)

export const zbpStatusSchema: () => z.ZodType<ZbpStatus> = lazily(() =>
  z.strictObject({
    applicationId: z.guid(),
    status: z.enum(['INITIATED', 'SUBMITTED', 'RECEIVED', 'PROCESSING', 'ACTION_REQUIRED', 'COMPLETED']),
    publicServiceName: germanText(),
    senderName: text(),
    createdDate: z.iso.datetime({ offset: true }),
    statusDetails: germanText().exactOptional(),
    additionalInformation: germanText().exactOptional(),
    reference: text().exactOptional(),
  }),
)

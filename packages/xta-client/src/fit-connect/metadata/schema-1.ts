import { z } from 'zod'
import { lazily } from '../lazily.js'
import { date, shortText, uri, uuid } from './formats.js'
import type { AttachmentDescription, Metadata, ReplyChannel } from './metadata.js'
import { dataDescription, deMail, eMail, hash, mediaType, paymentInformation, signature } from './schema-parts.js'

/**
 * Our own schema of metadata 1.0, read into the shape of 2.x. Members that only 2.x defines are unknown here: they may hold
 * anything, so they are dropped rather than handed out under a type that they need not have.
 *
 * @see https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json
 */
export function metadataSchema1(): z.ZodType<Metadata> {
  return z.object({
    $schema: z.string(),
    contentStructure: z.looseObject({
      data: dataDescription().exactOptional(),
      attachments: z.array(attachment()),
    }),
    paymentInformation: paymentInformation().exactOptional(),
    replyChannel: replyChannel().exactOptional(),
    additionalReferenceInfo: z
      .object({ senderReference: z.string().exactOptional(), applicationDate: date().exactOptional() })
      .exactOptional(),
    publicServiceType: publicServiceType().exactOptional(),
    authenticationInformation: authenticationInformation().exactOptional(),
  })
}

const attachment = lazily((): z.ZodType<AttachmentDescription> =>
  z.object({
    attachmentId: uuid(),
    hash: hash(),
    purpose: z.enum(['form', 'attachment', 'report']),
    mimeType: mediaType(),
    filename: z.string().exactOptional(),
    description: z.string().exactOptional(),
    signature: signature().exactOptional(),
  }),
)

const replyChannel = lazily((): z.ZodType<ReplyChannel> =>
  z
    .looseObject({
      eMail: eMail().exactOptional(),
      deMail: deMail().exactOptional(),
      fink: z
        .looseObject({ finkPostfachRef: z.string().regex(/^[-._a-z0-9~/]{0,150}$/), host: uri().exactOptional() })
        .exactOptional(),
      elster: z
        .looseObject({
          accountId: z.string().regex(/^\d{10}$/),
          lieferTicket: z.string().exactOptional(),
          geschaeftszeichen: shortText(0, 10).exactOptional(),
        })
        .exactOptional(),
    })
    .refine((channel) => Object.keys(channel).length === 1)
    .transform(({ eMail, deMail, fink, elster }) => ({
      ...(eMail && { eMail }),
      ...(deMail && { deMail }),
      ...(fink && { fink }),
      ...(elster && { elster }),
    })),
)

const publicServiceType = lazily(() =>
  z.looseObject({
    identifier: shortText(7, 255).regex(/^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'%/?#-]+$/),
    name: z.string().exactOptional(),
    description: z.string().exactOptional(),
  }),
)

const authenticationInformation = lazily(() =>
  z
    .array(
      z.looseObject({
        type: z.literal('identificationReport'),
        version: z.string().regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/),
        content: z.string().regex(/^[\w\-.]+$/),
      }),
    )
    .min(1),
)

import { z } from 'zod'
import { lazily } from '../lazily.js'
import { date, shortText, uri, uuid } from './formats.js'
import type { AttachmentDescription, DataSet, Metadata, ReplyChannel } from './metadata.js'
import { dataDescription, deMail, eMail, hash, mediaType, paymentInformation, signature } from './schema-parts.js'

/**
 * Our own schema of metadata 2.0 and 2.1, which differ in the length of one member.
 *
 * @see https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json
 */
export function metadataSchema2({ maxGeschaeftszeichen }: { maxGeschaeftszeichen: number }): z.ZodType<Metadata> {
  return z.looseObject({
    $schema: z.string(),
    contentStructure: z.looseObject({
      data: dataDescription(),
      attachments: z.array(attachment()),
    }),
    paymentInformation: paymentInformation().exactOptional(),
    replyChannel: replyChannel(maxGeschaeftszeichen).exactOptional(),
    additionalReferenceInfo: z
      .strictObject({
        senderReference: z.string().exactOptional(),
        applicationDate: date().exactOptional(),
        idBundDeApplicationId: uuid().exactOptional(),
        zustimmungZumDigitalenBescheid: z.boolean().exactOptional(),
      })
      .exactOptional(),
    author: author().exactOptional(),
    dataSets: z.array(dataSet()).exactOptional(),
  })
}

const attachment = lazily((): z.ZodType<AttachmentDescription> =>
  z.looseObject({
    attachmentId: uuid(),
    hash: hash(),
    purpose: z.enum(['form', 'attachment', 'report', 'data']),
    mimeType: mediaType(),
    filename: z.string().exactOptional(),
    description: z.string().exactOptional(),
    signature: signature().exactOptional(),
    fragments: z
      .array(uuid())
      .min(1)
      .refine((ids) => new Set(ids).size === ids.length)
      .exactOptional(),
  }),
)

const replyKey = lazily(() =>
  z.looseObject({
    kty: z.literal('RSA'),
    key_ops: z.array(z.literal('wrapKey')),
    alg: z.literal('RSA-OAEP-256'),
    kid: shortText(8, 64),
    n: z.string().min(683),
    e: z.literal('AQAB'),
  }),
)

function replyChannel(maxGeschaeftszeichen: number): z.ZodType<ReplyChannel> {
  return z
    .looseObject({
      eMail: eMail().exactOptional(),
      deMail: deMail().exactOptional(),
      fink: z
        .looseObject({
          finkPostfachRef: z.string().regex(/^[-._a-z0-9~/]{1,150}$/),
          host: uri().exactOptional(),
        })
        .exactOptional(),
      elster: z
        .looseObject({
          accountId: z.string(),
          lieferTicket: z.string().exactOptional(),
          geschaeftszeichen: shortText(0, maxGeschaeftszeichen).exactOptional(),
        })
        .exactOptional(),
      fitConnect: z
        .looseObject({ processStandards: z.array(uri()).min(1), encryptionPublicKey: replyKey() })
        .exactOptional(),
      idBundDeMailbox: z.looseObject({ mailboxUuid: uuid() }).exactOptional(),
    })
    .refine((channel) => Object.keys(channel).length === 1)
}

const author = lazily(() =>
  z.looseObject({
    name: z.string(),
    product: z.looseObject({
      name: z.string(),
      version: z.string(),
      manufacturer: z.string(),
      description: z.string().exactOptional(),
    }),
    description: z.string().exactOptional(),
    url: z.string().exactOptional(),
  }),
)

const dataSet = lazily((): z.ZodType<DataSet> =>
  z.looseObject({
    // Alone among the ids without a length, so that the URN form is valid, too.
    dataSetId: z.union([uuid(), z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)]),
    schema: z.looseObject({
      schemaUri: uri(),
      mimeType: z.enum(['application/json', 'application/xml', 'application/jose']),
    }),
    hash: hash(),
    content: z.unknown().refine((content) => content !== undefined),
    description: z.string().exactOptional(),
  }),
)

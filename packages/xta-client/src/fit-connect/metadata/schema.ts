import { z } from 'zod'
import { lazily } from '../lazily.js'
import { date, dateTime, email, hasCents, shortText, uri, uuid } from './formats.js'
import type { AttachmentDescription, DataSet, Hash, Metadata, ReplyChannel, SignatureDescription } from './metadata.js'

/** Metadata versions whose structure this library knows, oldest first. */
export const knownVersions = ['2.0', '2.1'] as const
export type KnownVersion = (typeof knownVersions)[number]

const schemas: Readonly<Record<KnownVersion, () => z.ZodType<Metadata>>> = {
  '2.0': lazily(() => metadataSchemaOf({ maxGeschaeftszeichen: 10 })),
  '2.1': lazily(() => metadataSchemaOf({ maxGeschaeftszeichen: 60 })),
}

/** Our own schema of a metadata version; its verdicts are compared with the official one in the conformance tests. */
export function metadataSchema(version: KnownVersion): z.ZodType<Metadata> {
  return schemas[version]()
}

const hash = lazily((): z.ZodType<Hash> =>
  z.looseObject({ type: z.literal('sha512'), content: z.string().regex(/^[a-f0-9]{128}$/) }),
)

const signature = lazily((): z.ZodType<SignatureDescription> =>
  z.looseObject({
    signatureFormat: z.enum(['cms', 'xml', 'pdf', 'asic', 'json']),
    detachedSignature: z.boolean(),
    eidasAdesProfile: z
      .string()
      .regex(/^http:\/\/uri\.etsi\.org\/ades\/191x2\/level\/baseline\/B-(?:B|T|LT|LTA)#$/)
      .exactOptional(),
    // The official pattern binds its anchors to one alternative each; this is what it accepts, not what it means.
    content: z
      .string()
      .regex(/^[a-zA-Z0-9+/=]+|[a-zA-Z0-9_-]+$/)
      .exactOptional(),
  }),
)

const attachment = lazily((): z.ZodType<AttachmentDescription> =>
  z.looseObject({
    attachmentId: uuid(),
    hash: hash(),
    purpose: z.enum(['form', 'attachment', 'report', 'data']),
    mimeType: z.string().regex(/^[-\w.]+\/[-\w.+]+$/),
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

const paymentInformation = lazily(() => {
  const identifier = () => z.string().regex(/^[\w-]{1,36}$/)
  return z.looseObject({
    transactionReference: z.string(),
    transactionId: identifier(),
    paymentMethod: z.enum(['GIROPAY', 'PAYDIRECT', 'CREDITCARD', 'PAYPAL', 'INVOICE', 'OTHER']),
    status: z.enum(['INITIAL', 'BOOKED', 'FAILED', 'CANCELED']),
    transactionUrl: uri().exactOptional(),
    transactionTimestamp: dateTime().exactOptional(),
    paymentMethodDetail: identifier().exactOptional(),
    grossAmount: z.number().min(0.01).refine(hasCents).exactOptional(),
  })
})

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
      eMail: z
        .looseObject({
          address: email(),
          pgpPublicKey: z
            .string()
            .regex(/^-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n/)
            .exactOptional(),
        })
        .exactOptional(),
      deMail: z.looseObject({ address: email() }).exactOptional(),
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

function metadataSchemaOf({ maxGeschaeftszeichen }: { maxGeschaeftszeichen: number }): z.ZodType<Metadata> {
  return z.looseObject({
    $schema: z.string(),
    contentStructure: z.looseObject({
      data: z.looseObject({
        hash: hash(),
        submissionSchema: z.looseObject({
          schemaUri: uri(),
          mimeType: z.enum(['application/json', 'application/xml']),
        }),
        signature: signature().exactOptional(),
      }),
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

import { z } from 'zod'
import { lazily } from '../lazily.js'
import { dateTime, email, hasCents, uri } from './formats.js'
import type { ContentStructure, Hash, PaymentInformation, ReplyChannel, SignatureDescription } from './metadata.js'

/** Members that metadata 1.0 and 2.x define alike. */

export const hash: () => z.ZodType<Hash> = lazily(() =>
  z.looseObject({ type: z.literal('sha512'), content: z.string().regex(/^[a-f0-9]{128}$/) }),
)

export const signature: () => z.ZodType<SignatureDescription> = lazily(() =>
  z.looseObject({
    signatureFormat: z.enum(['cms', 'xml', 'pdf', 'asic', 'json']),
    detachedSignature: z.boolean(),
    eidasAdesProfile: z
      .string()
      .regex(/^http:\/\/uri\.etsi\.org\/ades\/191x2\/level\/baseline\/B-(?:B|T|LT|LTA)#$/)
      .exactOptional(),
    // The official pattern binds its anchors to one alternative each: the first or the last character decides. This is what it
    // accepts, not what it means, without the repetitions by which a megabyte would keep it busy for hours.
    content: z
      .string()
      .regex(/^[a-zA-Z0-9+/=]|[a-zA-Z0-9_-]$/)
      .exactOptional(),
  }),
)

export const paymentInformation: () => z.ZodType<PaymentInformation> = lazily(() => {
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

export const dataDescription: () => z.ZodType<NonNullable<ContentStructure['data']>> = lazily(() =>
  z.looseObject({
    hash: hash(),
    submissionSchema: z.looseObject({
      schemaUri: uri(),
      mimeType: z.enum(['application/json', 'application/xml']),
    }),
    signature: signature().exactOptional(),
  }),
)

/** Media type without parameters. */
export const mediaType = (): z.ZodString => z.string().regex(/^[-\w.]+\/[-\w.+]+$/)

export const eMail: () => z.ZodType<NonNullable<ReplyChannel['eMail']>> = lazily(() =>
  z.looseObject({
    address: email(),
    pgpPublicKey: z
      .string()
      .regex(/^-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n/)
      .exactOptional(),
  }),
)

export const deMail: () => z.ZodType<NonNullable<ReplyChannel['deMail']>> = lazily(() =>
  z.looseObject({ address: email() }),
)

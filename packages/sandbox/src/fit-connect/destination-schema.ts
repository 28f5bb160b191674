import { z } from 'zod'
import { lazily } from '../lazily.js'
import { callbackTargetSchema } from './callbacks/callback-target.js'
import { defaultContact, publicSidesOf } from './destination-record.js'
import { destinationKeysSchema, rsaJwkSchema } from './keys/jwk-schema.js'
import type { DestinationRecord, ServiceOffer } from './state.js'

const mimeType = lazily(() => z.enum(['application/json', 'application/xml']))

/** What a stored or configured destination offers; the Destination API is stricter. */
export const serviceOfferSchema: () => z.ZodType<ServiceOffer> = lazily(() =>
  z.object({
    identifier: z.string().min(1),
    submissionSchemas: z.array(z.object({ schemaUri: z.string().min(1), mimeType: mimeType() })).min(1),
    regions: z.array(z.string().regex(/^DE\d*$/, 'DE and an ARS prefix')).min(1),
  }),
)

const common = lazily(() => ({
  destinationId: z.string(),
  subscriberClientId: z.string(),
  name: z.string(),
  status: z.enum(['created', 'active', 'inactive', 'deleted']),
  metadataVersions: z.array(z.string()),
  callback: callbackTargetSchema().optional(),
}))

const current: () => z.ZodType<DestinationRecord> = lazily(() =>
  z.object({
    ...common(),
    contactInformation: z.looseObject({ legalName: z.string(), email: z.string() }),
    services: z.array(serviceOfferSchema()),
    encryptionKid: z.string(),
    publicKeys: z.array(rsaJwkSchema()),
    keys: destinationKeysSchema().optional(),
  }),
)

/** As states of version 1 hold it: one service, one region, one schema. */
const former: () => z.ZodType<DestinationRecord> = lazily(() =>
  z
    .object({
      ...common(),
      serviceIdentifier: z.string(),
      region: z.string(),
      schemaUri: z.string(),
      mimeType: mimeType(),
      keys: destinationKeysSchema(),
      formerKeys: z.array(destinationKeysSchema()),
    })
    .transform(({ serviceIdentifier, region, schemaUri, mimeType, formerKeys, ...rest }) => ({
      ...rest,
      contactInformation: defaultContact(rest.name),
      services: [{ identifier: serviceIdentifier, submissionSchemas: [{ schemaUri, mimeType }], regions: [region] }],
      encryptionKid: rest.keys.encryptionPublicKey.kid,
      publicKeys: [rest.keys, ...formerKeys].flatMap(publicSidesOf),
    })),
)

export const destinationRecordSchema: () => z.ZodType<DestinationRecord> = lazily(() => z.union([current(), former()]))

import { z } from 'zod'
import { lazily } from '../../lazily.js'
import { callbackTargetSchema, type CallbackTarget } from '../callbacks/callback-target.js'
import type { ContactInformation, ServiceOffer } from '../state.js'

/** What a client may say about its destination, at creation and by merge patch. */
export interface DestinationDocument {
  readonly name: string
  readonly contactInformation: ContactInformation
  readonly services: readonly ServiceOffer[]
  readonly encryptionKid: string
  readonly metadataVersions: readonly string[]
  readonly callback?: CallbackTarget | undefined
}

export interface DestinationCreation extends DestinationDocument {
  readonly encryptionPublicKey: unknown
  readonly signingPublicKey: unknown
}

export interface DestinationUpdate extends DestinationDocument {
  readonly status: 'created' | 'active' | 'inactive'
}

// Metadata schema 1.0.0, publicServiceType.identifier.
const serviceIdentifier = /^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'%/?#-]+$/i
const region = /^DE(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})?$/

const serviceOffer: () => z.ZodType<ServiceOffer> = lazily(() =>
  z.strictObject({
    identifier: z.string().min(7).max(255).regex(serviceIdentifier, 'a URN such as urn:de:fim:leika:leistung:…'),
    submissionSchemas: z
      .array(
        z.strictObject({
          schemaUri: z
            .string()
            .max(200)
            .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI'),
          mimeType: z.enum(['application/json', 'application/xml']),
        }),
      )
      .min(1),
    regions: z.array(z.string().regex(region, 'DE and 2, 3, 5, 9 or 12 digits of the ARS, or DE alone')).min(1),
  }),
)

const document = lazily(() => ({
  name: z.string().min(1),
  contactInformation: z.looseObject({ legalName: z.string().min(1), email: z.email() }),
  services: z.array(serviceOffer()).min(1),
  encryptionKid: z.string(),
  metadataVersions: z.array(z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 2.1.0')).min(1),
  callback: callbackTargetSchema().optional(),
}))

export const destinationCreationSchema: () => z.ZodType<DestinationCreation> = lazily(() =>
  z.strictObject({ ...document(), encryptionPublicKey: z.unknown(), signingPublicKey: z.unknown() }),
)

export const destinationUpdateSchema: () => z.ZodType<DestinationUpdate> = lazily(() =>
  z.strictObject({ ...document(), status: z.enum(['created', 'active', 'inactive']) }),
)

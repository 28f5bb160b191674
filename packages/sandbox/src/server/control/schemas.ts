import { z } from 'zod'
import type { Fault } from '../../faults/fault.js'
import type { DestinationChange, NewDestination } from '../../fit-connect/index.js'
import { callbackTargetSchema } from '../../fit-connect/callbacks/callback-target.js'
import { serviceOfferSchema } from '../../fit-connect/destination-schema.js'
import { destinationKeysSchema } from '../../fit-connect/keys/jwk-schema.js'
import { lazily } from '../../lazily.js'

const oneService = lazily(() => ({
  serviceIdentifier: z.string().min(1),
  region: z.string().regex(/^DE\d*$/, 'DE and an ARS prefix'),
  schemaUri: z.string().min(1),
  mimeType: z.enum(['application/json', 'application/xml']),
}))

const severalServices = lazily(() => ({ services: z.array(serviceOfferSchema()).min(1) }))

const settings = lazily(() => ({
  status: z.enum(['created', 'active', 'inactive', 'deleted']).exactOptional(),
  name: z.string().exactOptional(),
  metadataVersions: z.array(z.string()).min(1).exactOptional(),
  keys: z.union([z.enum(['new', 'shared']), destinationKeysSchema()]).exactOptional(),
  callback: callbackTargetSchema().exactOptional(),
}))

export const newDestinationSchema: () => z.ZodType<NewDestination> = lazily(() =>
  z.union([
    z.strictObject({ ...oneService(), ...settings() }),
    z.strictObject({ ...severalServices(), ...settings() }),
  ]),
)

export const destinationChangeSchema: () => z.ZodType<DestinationChange> = lazily(() => {
  const { serviceIdentifier, region, schemaUri, mimeType } = oneService()
  const optional = { ...settings(), callback: callbackTargetSchema().nullable().exactOptional() }
  return z.union([
    z.strictObject({ ...severalServices(), ...optional }),
    z.strictObject({
      serviceIdentifier: serviceIdentifier.exactOptional(),
      region: region.exactOptional(),
      schemaUri: schemaUri.exactOptional(),
      mimeType: mimeType.exactOptional(),
      ...optional,
    }),
  ])
})

export const faultSchema: () => z.ZodType<Fault> = lazily(() =>
  z.strictObject({
    method: z.string().exactOptional(),
    path: z.string().exactOptional(),
    status: z.number().exactOptional(),
    headers: z.record(z.string(), z.string()).exactOptional(),
    body: z.string().exactOptional(),
    contentType: z.string().exactOptional(),
    delayMs: z.number().exactOptional(),
    cutAfterBytes: z.number().exactOptional(),
    cutUploadAfterBytes: z.number().exactOptional(),
    loseAnswer: z.boolean().exactOptional(),
    reset: z.boolean().exactOptional(),
    times: z.number().exactOptional(),
  }),
)

/** @see VirtualClock.advance */
export const timeStepSchema: () => z.ZodType<{ advanceMs: number }> = lazily(() =>
  z.strictObject({ advanceMs: z.number().min(0) }),
)

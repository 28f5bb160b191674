import { z } from 'zod'
import type { Limits, NewArea, RouteTampering } from '../../fit-connect/index.js'
import { routeForgeries } from '../../fit-connect/routing/forgery.js'
import { lazily } from '../../lazily.js'

export const newAreaSchema: () => z.ZodType<NewArea> = lazily(() =>
  z.strictObject({
    name: z.string().min(1),
    type: z.string().min(1).exactOptional(),
    ars: z.string().regex(/^(\d{2}|\d{3}|\d{5}|\d{9}|\d{12})$/, '2, 3, 5, 9 or 12 digits'),
    postcodes: z.array(z.string().regex(/^\d{5}$/, 'five digits')).exactOptional(),
  }),
)

export const routeTamperingSchema: () => z.ZodType<RouteTampering> = lazily(() =>
  z.strictObject({
    destinationId: z.string().exactOptional(),
    forge: z.array(z.enum(routeForgeries)).exactOptional(),
    fields: z.record(z.string(), z.unknown()).exactOptional(),
  }),
)

const amount = lazily(() => z.int().min(0).exactOptional())

export const limitsSchema: () => z.ZodType<Partial<Limits>> = lazily(() =>
  z.strictObject({
    attachmentBytes: amount(),
    submissionBytes: amount(),
    attachments: amount(),
    requestsPerWindow: amount(),
    windowSeconds: z.int().min(1).exactOptional(),
  }),
)

import { z } from 'zod'
import { lazily } from '../lazily.js'
import { callbackTargetSchema } from './callbacks/callback-target.js'
import { SandboxError } from '../sandbox-error.js'
import { destinationRecordSchema } from './destination-schema.js'
import { eventRecordSchema } from './events/event-record.js'
import type { SandboxKeys } from './keys/jwk.js'
import { destinationKeysSchema, rsaJwkSchema } from './keys/jwk-schema.js'
import type { FitConnectState, ServiceRecord, SubmissionRecord } from './state.js'

const keyPair = lazily(() => z.object({ publicKey: rsaJwkSchema(), privateKey: rsaJwkSchema() }))

export const sandboxKeysSchema: () => z.ZodType<SandboxKeys> = lazily(() =>
  z.object({ service: keyPair(), destination: destinationKeysSchema(), portal: keyPair().exactOptional() }),
)

export const submissionRecordSchema: () => z.ZodType<SubmissionRecord> = lazily(() =>
  z.object({
    submissionId: z.string(),
    caseId: z.string(),
    destinationId: z.string(),
    senderClientId: z.string(),
    publicService: z.object({ identifier: z.string(), name: z.string().optional() }),
    region: z.string().optional(),
    announcedAttachments: z.array(z.string()),
    createdAt: z.number(),
    drawn: z.number(),
    submittedAt: z.number().optional(),
    fetchedAt: z.number().optional(),
    mailedAt: z.number().optional(),
    state: z.enum(['incomplete', 'submitted', 'accepted', 'rejected', 'deleted']),
    contentsDeleted: z.boolean(),
    events: z.array(eventRecordSchema()),
  }),
)

export const serviceRecordSchema: () => z.ZodType<ServiceRecord> = lazily(() =>
  z.object({
    version: z.literal([1, 2]).transform(() => 2 as const),
    baseUrl: z.string(),
    seed: z.string(),
    drawn: z.number(),
    clockOffsetMs: z.number(),
    tokenSecret: z.string(),
    signingKey: keyPair(),
    portalKey: keyPair().optional(),
    clients: z.array(
      z.object({
        clientId: z.string(),
        clientSecret: z.string(),
        role: z.enum(['sender', 'subscriber']),
        callback: callbackTargetSchema().optional(),
      }),
    ),
    destinations: z.array(destinationRecordSchema()),
  }),
)

/**
 * Looks at the part that tells the version, and brings an older one up to date; contents may be large.
 * @throws {SandboxError} `state-unreadable`
 */
export function readState(state: FitConnectState): FitConnectState {
  const result = serviceRecordSchema().safeParse(state.service)
  if (result.success) return { ...state, service: result.data }
  throw new SandboxError('state-unreadable', 'The state was not exported by this version. Start without it.')
}

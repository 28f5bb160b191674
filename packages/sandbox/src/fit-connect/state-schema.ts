import { z } from 'zod'
import { lazily } from '../lazily.js'
import { callbackTargetSchema } from './callbacks/callback-target.js'
import { SandboxError } from '../sandbox-error.js'
import type { DestinationKeys, SandboxKeys } from './keys/jwk.js'
import type { FitConnectState, ServiceRecord, SubmissionRecord } from './state.js'

const jwk = lazily(() =>
  z.looseObject({
    kty: z.literal('RSA'),
    kid: z.string(),
    alg: z.string(),
    key_ops: z.array(z.string()),
    n: z.string(),
    e: z.string(),
    x5c: z.array(z.string()).exactOptional(),
  }),
)

export const destinationKeysSchema: () => z.ZodType<DestinationKeys> = lazily(() =>
  z.object({
    encryptionPublicKey: jwk(),
    encryptionPrivateKey: jwk(),
    signingPublicKey: jwk(),
    signingPrivateKey: jwk(),
  }),
)

const keyPair = lazily(() => z.object({ publicKey: jwk(), privateKey: jwk() }))

export const sandboxKeysSchema: () => z.ZodType<SandboxKeys> = lazily(() =>
  z.object({ service: keyPair(), destination: destinationKeysSchema() }),
)

const eventRecord = lazily(() =>
  z.object({
    jti: z.string(),
    event: z.enum([
      'create-submission',
      'submit-submission',
      'notify-submission',
      'accept-submission',
      'reject-submission',
      'delete-submission',
    ]),
    signedBy: z.enum(['service', 'subscriber']),
    issuedAt: z.number(),
    payload: z.record(z.string(), z.unknown()),
    sequence: z.number(),
    set: z.string().optional(),
  }),
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
    state: z.enum(['incomplete', 'submitted', 'accepted', 'rejected', 'deleted']),
    contentsDeleted: z.boolean(),
    events: z.array(eventRecord()),
  }),
)

export const serviceRecordSchema: () => z.ZodType<ServiceRecord> = lazily(() =>
  z.object({
    version: z.literal(1),
    baseUrl: z.string(),
    seed: z.string(),
    drawn: z.number(),
    clockOffsetMs: z.number(),
    tokenSecret: z.string(),
    signingKey: keyPair(),
    clients: z.array(
      z.object({
        clientId: z.string(),
        clientSecret: z.string(),
        role: z.enum(['sender', 'subscriber']),
        callback: callbackTargetSchema().optional(),
      }),
    ),
    destinations: z.array(
      z.object({
        destinationId: z.string(),
        subscriberClientId: z.string(),
        name: z.string(),
        status: z.enum(['created', 'active', 'inactive', 'deleted']),
        serviceIdentifier: z.string(),
        region: z.string(),
        schemaUri: z.string(),
        mimeType: z.enum(['application/json', 'application/xml']),
        metadataVersions: z.array(z.string()),
        keys: destinationKeysSchema(),
        formerKeys: z.array(destinationKeysSchema()),
        callback: callbackTargetSchema().optional(),
      }),
    ),
  }),
)

/** Looks at the part that tells the version; contents may be large. @throws {SandboxError} `state-unreadable` */
export function requireReadableState({ service }: FitConnectState): void {
  if (!serviceRecordSchema().safeParse(service).success)
    throw new SandboxError('state-unreadable', 'The state was not exported by this version. Start without it.')
}

import { z } from 'zod'
import { lazily } from '../../lazily.js'
import type { DestinationKeys, RsaJwk } from './jwk.js'

export const rsaJwkSchema: () => z.ZodType<RsaJwk> = lazily(() =>
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
    encryptionPublicKey: rsaJwkSchema(),
    encryptionPrivateKey: rsaJwkSchema(),
    signingPublicKey: rsaJwkSchema(),
    signingPrivateKey: rsaJwkSchema(),
  }),
)

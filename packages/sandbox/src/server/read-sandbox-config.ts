import { z } from 'zod'
import { serviceOfferSchema } from '../fit-connect/destination-schema.js'
import { destinationKeysSchema } from '../fit-connect/keys/jwk-schema.js'
import { lazily } from '../lazily.js'
import { SandboxError } from '../sandbox-error.js'
import type { SandboxConfig } from './sandbox-config.js'

const credentials = lazily(() => z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) }))

const destinationEntry = lazily(() =>
  z
    .object({
      destinationId: z.uuid(),
      serviceIdentifier: z.string(),
      region: z.string(),
      schemaUri: z.string(),
      mimeType: z.enum(['application/json', 'application/xml']),
      services: z.array(serviceOfferSchema()).exactOptional(),
    })
    .and(destinationKeysSchema()),
)

const configSchema: () => z.ZodType<SandboxConfig> = lazily(() =>
  z.object({
    controlUrl: z.url(),
    fitConnect: z.object({
      tokenUrl: z.url(),
      submissionApi: z.url(),
      destinationApi: z.url(),
      routingApi: z.url(),
      selfServicePortal: z.url(),
      sender: credentials(),
      subscriber: credentials(),
      destinations: z.array(destinationEntry()),
    }),
  }),
)

/**
 * Checks what was read from a `sandbox.json`, so that nobody has to trust a file. Blocks that this version does not
 * know are left out.
 * @param value The parsed JSON.
 * @throws {SandboxError} `config-invalid` with the places that are wrong; never with their values.
 */
export function readSandboxConfig(value: unknown): SandboxConfig {
  const result = configSchema().safeParse(value)
  if (result.success) return result.data
  const places = [...new Set(result.error.issues.map(({ path }) => path.join('.') || '(whole)'))]
  throw new SandboxError(
    'config-invalid',
    `This is no sandbox.json that this version can read; wrong or missing: ${places.slice(0, 5).join(', ')}. ` +
      'Let the sandbox write a new one with --config-out.',
  )
}

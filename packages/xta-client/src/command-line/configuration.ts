import type { JsonWebKey } from 'node:crypto'
import { z } from 'zod'
import { environments, type Environment } from '../fit-connect/index.js'
import { lazily } from '../fit-connect/lazily.js'
import { readJsonFile } from './files.js'
import { jwkSchema } from './jwk.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

export interface ConfiguredDestination {
  readonly destinationId: string
  readonly encryptionPrivateKey?: JsonWebKey | undefined
  readonly signingPrivateKey?: JsonWebKey | undefined
}

/** Where to and as whom, asked for only by the commands that need it. */
export interface Configuration {
  /** @throws {UsageError} */
  environment(): Environment
  /** @throws {UsageError} */
  credentials(role: 'sender' | 'subscriber'): Credentials
  readonly destinations: readonly ConfiguredDestination[]
}

const credentials = lazily(() => z.object({ clientId: z.string(), clientSecret: z.string() }))
const fileSchema = lazily(() =>
  z.object({
    fitConnect: z.object({
      tokenUrl: z.string(),
      submissionApi: z.string(),
      destinationApi: z.string(),
      routingApi: z.string(),
      selfServicePortal: z.string(),
      sender: credentials().exactOptional(),
      subscriber: credentials().exactOptional(),
      destinations: z
        .array(
          z.object({
            destinationId: z.string(),
            encryptionPrivateKey: jwkSchema().optional(),
            signingPrivateKey: jwkSchema().optional(),
          }),
        )
        .default([]),
    }),
  }),
)

/** @throws {UsageError} for a file that cannot be read or is of another shape; nothing of it is repeated */
export function readConfiguration(
  given: { config?: string | undefined; environment?: string | undefined },
  { env }: Terminal,
): Configuration {
  const file = given.config ?? (given.environment === undefined ? env['FIT_CONNECT_CONFIG'] : undefined)
  const read = file === undefined ? undefined : parseFile(file)
  const name = given.environment ?? env['FIT_CONNECT_ENVIRONMENT']
  return {
    environment: () => read ?? namedEnvironment(name),
    credentials: (role) => read?.[role] ?? credentialsOf(env, role),
    destinations: read?.destinations ?? [],
  }
}

function parseFile(file: string): z.infer<ReturnType<typeof fileSchema>>['fitConnect'] {
  const parsed = fileSchema().safeParse(readJsonFile(file))
  if (parsed.success) return parsed.data.fitConnect
  const places = parsed.error.issues.slice(0, 5).map(({ path }) => path.join('.') || '(whole)')
  throw new UsageError(
    `${file} is no configuration of the shape of a sandbox.json; wrong or missing: ${places.join(', ')}.`,
  )
}

function namedEnvironment(name: string | undefined): Environment {
  const found = Object.entries(environments).find(([known]) => known === name)?.[1]
  if (found) return found
  throw new UsageError(
    name === undefined
      ? 'Say where to: --config sandbox.json, or --environment test, stage or prod.'
      : 'The environment must be test, stage or prod; for others pass --config.',
  )
}

function credentialsOf(env: Terminal['env'], role: string): Credentials {
  const clientId = env['FIT_CONNECT_CLIENT_ID']
  const clientSecret = env['FIT_CONNECT_CLIENT_SECRET']
  if (clientId && clientSecret) return { clientId, clientSecret }
  throw new UsageError(
    `Set FIT_CONNECT_CLIENT_ID and FIT_CONNECT_CLIENT_SECRET to those of the ${role}, or pass --config.`,
  )
}
